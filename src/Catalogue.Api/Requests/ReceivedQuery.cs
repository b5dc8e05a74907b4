using Catalogue.Data.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Api.Requests;

/// <summary>
/// The query string as received: names as spelled, values in order. Names are case-sensitive. Tracking parameters are dropped, because
/// people who share a link do not know about them.
/// </summary>
internal sealed class ReceivedQuery
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<QueryFault> _undecodable = [];

    public ReceivedQuery(QueryString query)
    {
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var (name, value) = (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
            if (IsTracking(name))
                continue;

            if (!IsDecoded(pair.EncodedName.Span, name) || !IsDecoded(pair.EncodedValue.Span, value))
            {
                _undecodable.Add(new QueryFault(
                    name, value, ["UTF-8 in percent-escapes; '%' itself is '%25'"], null, $"{QueryFault.Shown(name)} is not valid percent-encoded UTF-8."));
                continue;
            }

            if (!_values.TryGetValue(name, out var values))
                _values[name] = values = [];
            values.Add(value);
        }
    }

    /// <summary>The pairs that are not valid percent-encoded UTF-8.</summary>
    public IReadOnlyList<QueryFault> Undecodable => _undecodable;

    public IEnumerable<string> Names => _values.Keys;

    public IReadOnlyList<string> this[string name] => _values.TryGetValue(name, out var values) ? values : [];

    public string? One(string name) => this[name] is [var only] ? only : null;

    /// <summary>The distinct values of a list, whether separated by commas or by repeating the parameter.</summary>
    public IReadOnlyList<string> Several(string name) => [.. this[name].SelectMany(ValueList.Split).Distinct()];

    private static bool IsTracking(string name) => name is "_" or "fbclid" or "gclid" || name.StartsWith("utm_", StringComparison.Ordinal);

    /// <summary>The decoder leaves invalid escapes unchanged, so a '%' that was not written as %25 means that decoding failed.</summary>
    private static bool IsDecoded(ReadOnlySpan<char> encoded, string decoded) => decoded.AsSpan().Count('%') == encoded.Count("%25");
}
