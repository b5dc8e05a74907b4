using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>Reads one name of a list and returns it with the given name first.</summary>
internal static partial class BibTexName
{
    /// <param name="written">
    /// <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, or <c>family=Last, given=First</c> of BibLaTeX.
    /// </param>
    /// <param name="fault">What is wrong with it; null if nothing is.</param>
    public static string Read(string written, out string? fault)
    {
        fault = null;
        var parts = Split(written);
        if (parts.All(part => NamedPart().IsMatch(part)))
            return OfNamedParts(parts);

        while (parts.Count > 1 && string.IsNullOrWhiteSpace(parts[^1]))
            parts.RemoveAt(parts.Count - 1);

        var plain = parts.Select(BibTexText.OneLine).ToArray();
        if (plain.Length > 3 || (plain.Length > 1 && plain.Any(part => part.Contains('&', StringComparison.Ordinal))))
        {
            fault = $"'{Excerpt.Of(string.Join(", ", plain))}' is not a valid BibTeX name; imported as one name";
            return string.Join(", ", plain);
        }

        return plain switch
        {
            [var name] => name,
            [var name, var suffix] when IsSuffix(suffix) => PersonName.Join(name, null, null, suffix),
            [var family, var given] => PersonName.Join(given, null, family, null),
            [var family, var given, var suffix] when IsSuffix(suffix) && !IsSuffix(given) => PersonName.Join(given, null, family, suffix),
            [var family, var suffix, var given] => PersonName.Join(given, null, family, suffix),
            _ => "",
        };
    }

    private static string OfNamedParts(IEnumerable<string> parts)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in parts.Select(part => NamedPart().Match(part)))
            named.TryAdd(match.Groups["name"].Value, BibTexText.OneLine(match.Groups["value"].Value.Trim().Trim('"')));
        return PersonName.Join(Part("given"), Part("prefix"), Part("family"), Part("suffix"));

        string? Part(string name) => named.GetValueOrDefault(name) ?? named.GetValueOrDefault($"{name}-i");
    }

    private static bool IsSuffix(string part) => Suffix().IsMatch(part);

    /// <summary>Splits a name at commas outside of braces and quotation marks; the command <c>\\,</c> (a thin space) is not a comma.</summary>
    private static List<string> Split(string written)
    {
        var parts = new List<string>();
        var (start, depth, isQuoted) = (0, 0, false);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '\\')
                at++;
            else if (written[at] == '{')
                depth++;
            else if (written[at] == '}')
                depth = Math.Max(0, depth - 1);
            else if (written[at] == '"')
                isQuoted = !isQuoted && written.IndexOf('"', at + 1) > 0;
            else if (written[at] == ',' && depth == 0 && !isQuoted)
                (_, start) = (Add(at), at + 1);
        }

        Add(written.Length);
        return parts;

        bool Add(int end)
        {
            parts.Add(written[start..end]);
            return true;
        }
    }

    [GeneratedRegex("""^\s*"?\s*(?<name>(?:family|given|prefix|suffix|useprefix|id|gender|hash|sortingnamekeytemplatename|nametemplates)(?:-i)?)\s*=(?<value>.*)$""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex NamedPart();

    [GeneratedRegex(@"^(?:jr|sr|jnr|snr)\.?$|^(?:II|III|IV|2nd|3rd|4th)$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
