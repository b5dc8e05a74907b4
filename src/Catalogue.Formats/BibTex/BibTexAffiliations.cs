namespace Catalogue.Formats.BibTex;

/// <summary>Affiliations of the paper, separated by semicolons, as Scopus and Web of Science write them.</summary>
internal static class BibTexAffiliations
{
    private static readonly string[] Names = ["affiliation", "affiliations"];

    /// <summary>Web of Science mixes names of authors with addresses; these marks give that away.</summary>
    private static readonly string[] MarksOfAuthors = ["(Corresponding Author)", "(Reprint Author)"];

    public static IReadOnlyList<string> Take(BibTexFields fields) => [.. Names.SelectMany(name => Take(fields, name)).Distinct()];

    private static string[] Take(BibTexFields fields, string name)
    {
        if (fields.Take(name) is not { } value)
            return [];

        var text = BibTexText.OneLine(value);
        if (!MarksOfAuthors.Any(mark => text.Contains(mark, StringComparison.Ordinal)))
            return text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        fields.Return(name, "mixes names of authors with addresses");
        return [];
    }
}
