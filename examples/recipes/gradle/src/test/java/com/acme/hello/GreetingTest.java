package com.acme.hello;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class GreetingTest {
  @Test
  public void greetsAVisitor() {
    assertEquals("Hello, Ada!", Greeting.of("Ada"));
  }

  @Test
  public void leavesOutTheSpaceAroundAName() {
    assertEquals("Hello, Ada!", Greeting.of(" Ada "));
  }
}
