using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>The identifiers that an entry states in dedicated fields.</summary>
internal static partial class BibTexIdentifiers
{
    private static readonly (string Field, string Problem, Func<string, IdentifierRecord?> Read)[] Fields =
    [
        ("doi", "is not a DOI", IdentifierText.Doi),
        ("pmid", "is not a PubMed id", IdentifierText.Pmid),
        ("pmcid", "is not a PubMed Central id", IdentifierText.Pmcid),
        ("pmc", "is not a PubMed Central id", IdentifierText.Pmcid),
    ];

    private static readonly string[] Registries = ["archiveprefix", "eprinttype"];

    /// <summary>Fields in which programs mention the arXiv id: <c>arXiv preprint arXiv:1706.03762</c>.</summary>
    private static readonly string[] Mentions = ["journal", "journaltitle", "note", "publisher"];

    public static IEnumerable<IdentifierRecord> Take(BibTexFields fields)
    {
        List<IdentifierRecord?> found =
        [
            .. Fields.Select(known => Take(fields, known.Field, known.Problem, known.Read)),
            Eprint(fields),
            .. Mentions.Select(name => Mention(fields.Find(name))),
        ];
        return found.OfType<IdentifierRecord>();
    }

    private static IdentifierRecord? Take(BibTexFields fields, string name, string problem, Func<string, IdentifierRecord?> read)
    {
        if (fields.Take(name) is not { } value)
            return null;

        var identifier = read(WebAddress.Decode(TexAddress.Plain(value)));
        if (identifier is null)
            fields.Return(name, problem);
        return identifier;
    }

    /// <summary>The id in a preprint archive: arXiv unless another archive is named. If the field is a URL, it has already been taken.</summary>
    private static IdentifierRecord? Eprint(BibTexFields fields)
    {
        if (!fields.IsLeft("eprint"))
            return null;

        var registries = Registries.Where(name => fields.Find(name) is not null).ToList();
        var registry = registries.Select(name => BibTexText.OneLine(fields.Find(name)!).ToLowerInvariant()).FirstOrDefault("arxiv");
        var identifier = registry switch
        {
            "arxiv" => Take(fields, "eprint", "is not an arXiv id", IdentifierText.Arxiv),
            "pubmed" or "pmid" => Take(fields, "eprint", "is not a PubMed id", IdentifierText.Pmid),
            "pmcid" or "pmc" => Take(fields, "eprint", "is not a PubMed Central id", IdentifierText.Pmcid),
            _ => null,
        };
        if (identifier is not null)
            registries.ForEach(name => fields.Take(name));
        return identifier;
    }

    private static IdentifierRecord? Mention(string? value) =>
        value is not null && ArxivMention().Match(BibTexText.OneLine(value)) is { Success: true } mention ? IdentifierText.Arxiv(mention.Groups["number"].Value) : null;

    [GeneratedRegex(@"^(?:arXiv (?:preprint|e-prints?) )?(?<number>arXiv:\S+(?: \[[A-Za-z.-]+\])?)$", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivMention();
}
