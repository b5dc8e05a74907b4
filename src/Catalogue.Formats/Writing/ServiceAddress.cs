namespace Catalogue.Formats.Writing;

/// <summary>The address under which a client reaches the service. All links in an answer are built from it.</summary>
/// <param name="Origin">Scheme and host: <c>https://lab.example</c>.</param>
/// <param name="Prefix">The path prefix of the service: <c>/catalogue</c>; empty if there is none.</param>
public sealed record ServiceAddress(string Origin, string Prefix)
{
    /// <summary>A link for clients that know the host: the path with the prefix.</summary>
    public string Link(string path) => Prefix + path;

    /// <summary>An absolute URL.</summary>
    public string Absolute(string path) => Origin + Prefix + path;
}
