from greeting import greet


def test_a_visitor_is_greeted() -> None:
    assert greet("Ada") == "Hello, Ada!"


def test_the_space_around_a_name_is_left_out() -> None:
    assert greet(" Ada ") == "Hello, Ada!"
