namespace Catalogue.Formats.Writing;

/// <summary>The address under which a client reaches the service. Every link in an answer is made from it.</summary>
/// <param name="Origin">Scheme and host: <c>https://lab.example</c>.</param>
/// <param name="Prefix">The path in front of every path of the service: <c>/catalogue</c>; empty when there is none.</param>
public sealed record ServiceAddress(string Origin, string Prefix)
{
    /// <summary>A path of the service as a link for clients that know the host.</summary>
    public string Link(string path) => Prefix + path;

    /// <summary>A path of the service as a complete address.</summary>
    public string Absolute(string path) => Origin + Prefix + path;
}
