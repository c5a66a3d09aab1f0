"""What a visitor reads."""


def greet(name: str) -> str:
    return f"Hello, {name.strip()}!"
