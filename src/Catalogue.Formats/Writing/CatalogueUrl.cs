namespace Catalogue.Formats.Writing;

/// <summary>Writes paths of the service, with queries in their canonical spelling. <see cref="ServiceAddress"/> makes links of them.</summary>
public static class CatalogueUrl
{
    public const string Papers = "/papers";

    /// <summary>An item's own address.</summary>
    public static string Item(string resource, string id) => $"{resource}/{Escape(id)}";

    public static string Join(string path, IEnumerable<(string Name, string Value)> parameters)
    {
        var query = Query(parameters);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public static string Query(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Escape(parameter.Value)}"));

    /// <summary>Escapes what has a meaning in a query; what only our values use stays readable (RFC 3986, 3.4).</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%21", "!", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal);
}
