using Acme.Hello;
using Xunit;

public class GreetingTests
{
    [Theory]
    [InlineData("Ada")]
    [InlineData(" Ada ")]
    public void AVisitorIsGreeted(string name) => Assert.Equal("Hello, Ada!", Greeting.Of(name));
}
