using System.Text.RegularExpressions;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Text;

/// <summary>Reads identifiers as people write them: as addresses, with a prefix, in any case.</summary>
internal static partial class IdentifierText
{
    /// <summary><c>10.1000/xyz</c>, <c>doi:10.1000/XYZ</c>, <c>https://doi.org/10.1000%2Fxyz</c>; nothing when it is no DOI.</summary>
    public static IdentifierRecord? Doi(string text)
    {
        var match = DoiSpelling().Match(text.Trim());
        if (!match.Success)
            return null;

        var value = match.Groups["address"].Success ? Uri.UnescapeDataString(match.Groups["value"].Value) : match.Groups["value"].Value;
        return new IdentifierRecord("doi", value.ToLowerInvariant());
    }

    /// <summary><c>2401.00001v2</c>, <c>arXiv:math.GT/0309136</c>, <c>https://arxiv.org/pdf/cs/0001024v1.pdf</c>; nothing when it is no arXiv number.</summary>
    public static IdentifierRecord? Arxiv(string text)
    {
        var match = ArxivSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("arxiv", match.Groups["value"].Value.ToLowerInvariant()) : null;
    }

    /// <summary><c>W2741809807</c> or its address at openalex.org; nothing when it is no work of OpenAlex.</summary>
    public static IdentifierRecord? OpenAlex(string text)
    {
        var match = OpenAlexSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("openalex", match.Groups["value"].Value.ToUpperInvariant()) : null;
    }

    /// <summary><c>23193287</c>, <c>PMID: 23193287</c>; nothing when it is no number of PubMed.</summary>
    public static IdentifierRecord? Pmid(string text)
    {
        var match = PmidSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("pmid", match.Groups["value"].Value) : null;
    }

    /// <summary><c>PMC3531190</c>, <c>PMCID: PMC3531190</c>; nothing when it is no number of PubMed Central.</summary>
    public static IdentifierRecord? Pmcid(string text)
    {
        var match = PmcidSpelling().Match(text.Trim());
        return match.Success ? new IdentifierRecord("pmcid", match.Groups["value"].Value.ToUpperInvariant()) : null;
    }

    /// <summary>What a text names that says itself of which registry it is: <c>PMID: 23193287</c>, but not <c>23193287</c>.</summary>
    public static IdentifierRecord? Named(string text) =>
        Registry().IsMatch(text) ? Doi(text) ?? Arxiv(text) ?? OpenAlex(text) ?? Pmid(text) ?? Pmcid(text) : null;

    /// <summary>What a text names that says itself of which registry it is: <c>PMID: 23193287</c>, but not <c>23193287</c>.</summary>
    public static IdentifierRecord? Named(string text) =>
        Registry().IsMatch(text) ? Doi(text) ?? Arxiv(text) ?? OpenAlex(text) ?? Pmid(text) ?? Pmcid(text) : null;

    /// <summary>What an address names in a registry that it is of.</summary>
    public static IdentifierRecord? OfAddress(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Doi(url) ?? Arxiv(url) ?? OpenAlex(url) : null;

    [GeneratedRegex(@"^(?:doi:?\s*)?(?<address>(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(?<value>10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|(?<=doi\.org/\S*)%2F)\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DoiSpelling();

    [GeneratedRegex(@"^(?:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*|oai:arxiv\.org:)?(?<value>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?(?:\s*\[[^\]]*\])?$", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivSpelling();

    [GeneratedRegex(@"^(?:https?://(?:api\.)?openalex\.org/(?:works/)?|openalex:)?(?<value>W[0-9]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenAlexSpelling();

    [GeneratedRegex(@"^(?:pmid:?\s*)?(?<value>[1-9][0-9]{0,8})$", RegexOptions.IgnoreCase)]
    private static partial Regex PmidSpelling();

    [GeneratedRegex(@"^(?:pmcid:?\s*)?(?<value>PMC[0-9]{1,9})(?:\.[0-9]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PmcidSpelling();

    [GeneratedRegex(@"^\s*(?:(?:doi|arxiv|pmid|pmcid|openalex|oai:arxiv\.org)\s*:|PMC[0-9]|https?://)", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
