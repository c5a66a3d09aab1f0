using System;

namespace Acme.Hello;

/// <summary>What a visitor reads.</summary>
public static class Greeting
{
    public static string Of(string name) => $"Hello, {name.Trim()}!";

    public static void Main(string[] names) => Console.WriteLine(Of(names.Length > 0 ? names[0] : "world"));
}
