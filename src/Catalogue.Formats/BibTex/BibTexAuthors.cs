using System.Net;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>The list of authors.</summary>
internal sealed record BibTexAuthors(IReadOnlyList<AuthorRecord> Authors, bool IsTruncated)
{
    private const string Field = "author";

    /// <summary>Marks of a truncated list that people write instead of <c>and others</c>: as a name of their own, or after a name.</summary>
    private static readonly string[] Truncations = ["et al.", "et al", "et. al."];

    public static BibTexAuthors Take(BibTexFields fields)
    {
        var names = new List<string>();
        var isTruncated = false;
        foreach (var written in Parts(fields.Take(Field) ?? ""))
        {
            var isOthers = IsOthers(written, out var name);
            isTruncated |= isOthers;
            if (BibTexName.Read(name, out var fault) is { Length: > 0 } read)
                names.Add(read);
            else if (!isOthers)
                fields.Note(Field, "an empty name in the list was skipped");
            if (fault is not null)
                fields.Note(Field, fault);
        }

        return new BibTexAuthors([.. names.Select((name, at) => new AuthorRecord(name, at + 1))], isTruncated);

        IEnumerable<string> Parts(string value)
        {
            var parts = Split(WebUtility.HtmlDecode(value), out var hasSemicolons);
            if (hasSemicolons)
                fields.Note(Field, "the names are separated by semicolons instead of 'and'; they were split there");
            return parts;
        }
    }

    private static bool IsOthers(string written, out string name)
    {
        name = written.Trim();
        if (name.Equals("others", StringComparison.OrdinalIgnoreCase))
        {
            name = "";
            return true;
        }

        foreach (var truncation in Truncations)
        {
            if (!name.EndsWith(truncation, StringComparison.OrdinalIgnoreCase) || !IsWordEnd(name, name.Length - truncation.Length - 1))
                continue;

            name = name[..^truncation.Length].TrimEnd(' ', '\t', '\n', ',');
            return true;
        }

        return false;
    }

    private static bool IsWordEnd(string text, int at) => at < 0 || text[at] is ',' or '~' || char.IsWhiteSpace(text[at]);

    /// <summary>Splits names at <c>and</c> outside of braces, in any case, and at semicolons, which no name contains.</summary>
    private static List<string> Split(string list, out bool hasSemicolons)
    {
        var names = new List<string>();
        hasSemicolons = false;
        var (start, depth) = (0, 0);
        for (var at = 0; at < list.Length; at++)
        {
            depth = list[at] == '{' ? depth + 1 : list[at] == '}' && depth > 0 ? depth - 1 : depth;
            var length = depth > 0 ? 0 : list[at] == ';' && (at == 0 || list[at - 1] != '\\') ? 1 : IsAnd(list, at) ? 3 : 0;
            if (length == 0)
                continue;

            hasSemicolons |= length == 1;
            names.Add(list[start..at]);
            start = at + length;
            at = start - 1;
        }

        if (names.Count > 0 || !string.IsNullOrWhiteSpace(list))
            names.Add(list[start..]);
        if (hasSemicolons)
            names.RemoveAll(string.IsNullOrWhiteSpace);
        return names;
    }

    private static bool IsAnd(string list, int at) =>
        (at == 0 || char.IsWhiteSpace(list[at - 1]))
        && string.Compare(list, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
        && (at + 3 == list.Length || char.IsWhiteSpace(list[at + 3]));
}
