using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>The subject classes of an entry.</summary>
internal sealed partial record BibTexSubjects(IReadOnlyList<string> Categories, bool HasPrimary)
{
    private static readonly string[] Primary = ["primaryclass", "eprintclass"];

    /// <summary>Keywords are categories if every one of them is written as an arXiv category; otherwise they are free keywords.</summary>
    public static BibTexSubjects Take(BibTexFields fields)
    {
        var primary = Primary.Select(name => TakePrimary(fields, name)).OfType<string>().Take(1).ToList();
        var keywords = Keywords(fields.Find("keywords"));
        if (keywords.Length == 0 || !keywords.All(IsClass))
            return new BibTexSubjects(primary, true);

        fields.Take("keywords");
        return new BibTexSubjects([.. primary.Concat(keywords).Distinct()], primary.Count > 0);
    }

    private static string? TakePrimary(BibTexFields fields, string name)
    {
        if (fields.Take(name) is not { } value)
            return null;

        var text = BibTexText.OneLine(value);
        if (IsClass(text) || IsArchive(text))
            return text;

        fields.Return(name, "is not an arXiv category");
        return null;
    }

    private static string[] Keywords(string? value) =>
        BibTexText.OneLine(value ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsClass(string text) => ClassSpelling().IsMatch(text);

    private static bool IsArchive(string text) => ArchiveSpelling().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,20}|[a-z]{2,5}-[a-z]{2,5})$")]
    private static partial Regex ClassSpelling();

    [GeneratedRegex("^(?:cs|econ|eess|math|nlin|physics|stat)$")]
    private static partial Regex ArchiveSpelling();
}
