namespace Catalogue.Formats.Writing;

/// <summary>Writes paths and queries of the service in canonical form. <see cref="ServiceAddress"/> turns them into links.</summary>
public static class CatalogueUrl
{
    public const string Papers = "/papers";

    /// <summary>The path of an item.</summary>
    public static string Item(string resource, string id) => $"{resource}/{Escape(id)}";

    public static string Join(string path, IEnumerable<(string Name, string Value)> parameters)
    {
        var query = Query(parameters);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public static string Query(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Escape(parameter.Value)}"));

    /// <summary>Escapes characters that are special in a query. Comma, exclamation mark and colon stay readable (RFC 3986, 3.4).</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%21", "!", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal);
}
