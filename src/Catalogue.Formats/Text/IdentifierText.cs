using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>Reads identifiers as people write them: as URLs, with a prefix, in any case.</summary>
internal static partial class IdentifierText
{
    /// <summary>A DOI: <c>10.1000/xyz</c>, <c>doi:10.1000/XYZ</c>, <c>https://doi.org/10.1000%2Fxyz</c>; null if the text is something else.</summary>
    public static IdentifierRecord? Doi(string text)
    {
        var match = DoiSpelling().Match(text.Trim());
        if (!match.Success)
            return null;

        var value = match.Groups["address"].Success ? Uri.UnescapeDataString(match.Groups["value"].Value) : match.Groups["value"].Value;
        return new IdentifierRecord("doi", value.ToLowerInvariant());
    }

    /// <summary>
    /// An arXiv id: <c>2401.00001v2</c>, <c>arXiv:math.GT/0309136</c>, <c>https://arxiv.org/pdf/cs/0001024v1.pdf</c>; null if the text is
    /// something else.
    /// </summary>
    public static IdentifierRecord? Arxiv(string text)
    {
        var match = ArxivSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("arxiv", match.Groups["value"].Value.ToLowerInvariant()) : null;
    }

    /// <summary>An OpenAlex work: <c>W2741809807</c> or its URL; null if the text is something else.</summary>
    public static IdentifierRecord? OpenAlex(string text)
    {
        var match = OpenAlexSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("openalex", match.Groups["value"].Value.ToUpperInvariant()) : null;
    }

    /// <summary>A PubMed id: <c>31452104</c>, <c>PMID: 31452104</c> or its URL; null if the text is something else.</summary>
    public static IdentifierRecord? Pmid(string text)
    {
        var match = PmidSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("pmid", match.Groups["value"].Value) : null;
    }

    /// <summary>A PubMed Central id: <c>PMC6710342</c>, <c>pmc6710342.1</c> or its URL; null if the text is something else.</summary>
    public static IdentifierRecord? Pmcid(string text)
    {
        var match = PmcidSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("pmcid", match.Groups["value"].Value.ToUpperInvariant()) : null;
    }

    /// <summary>
    /// An identifier of a named scheme; null if the value is invalid in that scheme. In an unknown scheme every value is valid, except a
    /// blank one.
    /// </summary>
    public static IdentifierRecord? Of(string scheme, string value) => scheme.Trim().ToLowerInvariant() switch
    {
        "" => null,
        "doi" => Doi(value),
        "arxiv" => Arxiv(value),
        "openalex" => OpenAlex(value),
        "pmid" => Pmid(value),
        "pmcid" => Pmcid(value),
        var other => string.IsNullOrWhiteSpace(value) ? null : new IdentifierRecord(other, value.Trim()),
    };

    /// <summary>The identifier in a text that names its own scheme: <c>PMID: 23193287</c>, but not <c>23193287</c>. Otherwise null.</summary>
    public static IdentifierRecord? Named(string text) =>
        Registry().IsMatch(text) ? Doi(text) ?? Arxiv(text) ?? OpenAlex(text) ?? Pmid(text) ?? Pmcid(text) : null;

    /// <summary>The identifier in a URL of a registry; null for other texts.</summary>
    public static IdentifierRecord? OfAddress(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Doi(url) ?? Arxiv(url) ?? OpenAlex(url) ?? Pmid(url) ?? Pmcid(url) : null;

    [GeneratedRegex(@"^(?:doi:?\s*)?(?<address>(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(?<value>10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|(?<=doi\.org/\S*)%2F)\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DoiSpelling();

    [GeneratedRegex(@"^(?:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*|oai:arxiv\.org:)?(?<value>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?(?:\s*\[[^\]]*\])?$", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivSpelling();

    [GeneratedRegex(@"^(?:https?://(?:api\.)?openalex\.org/(?:works/)?|openalex:)?(?<value>W[0-9]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenAlexSpelling();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*)?(?<value>[1-9][0-9]{0,8})/?$", RegexOptions.IgnoreCase)]
    private static partial Regex PmidSpelling();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc/articles|pmc\.ncbi\.nlm\.nih\.gov/articles|europepmc\.org/articles)/|pmcid:?\s*)?(?<value>PMC[0-9]{1,9})(?:\.[0-9]{1,2})?/?$", RegexOptions.IgnoreCase)]
    private static partial Regex PmcidSpelling();

    [GeneratedRegex(@"^\s*(?:(?:doi|arxiv|pmid|pmcid|openalex|oai:arxiv\.org)\s*:|PMC[0-9]|https?://)", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
