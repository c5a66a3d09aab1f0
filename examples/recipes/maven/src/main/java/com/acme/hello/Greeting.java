package com.acme.hello;

/** What a visitor reads. */
public final class Greeting {
  private Greeting() {}

  public static String of(String name) {
    return "Hello, " + name.strip() + "!";
  }

  public static void main(String[] names) {
    System.out.println(of(names.length > 0 ? names[0] : "world"));
  }
}
