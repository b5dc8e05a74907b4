using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.OpenAlex;

/// <summary>Reads a work's identifiers in other registries.</summary>
internal static partial class OpenAlexIds
{
    public static void Read(RecordBuilder builder, JsonElement ids)
    {
        foreach (var property in ids.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
        {
            var text = property.Value.Text();
            if (Reader(property.Name) is { } read)
                builder.Identify(property.Name, text, read);
            else
                builder.Keep($"ids.{property.Name}", text.Trim());
        }
    }

    private static Func<string, IdentifierRecord?>? Reader(string registry) => registry switch
    {
        "openalex" => IdentifierText.OpenAlex,
        "doi" => IdentifierText.Doi,
        "pmid" => Pmid,
        "pmcid" => Pmcid,
        "arxiv" => IdentifierText.Arxiv,
        "mag" => Mag,
        _ => null,
    };

    private static IdentifierRecord? Pmid(string text) => IdentifierText.Pmid(PubMed().Replace(text, ""));

    /// <summary>Restores the prefix PMC, which OpenAlex omits: <c>https://www.ncbi.nlm.nih.gov/pmc/articles/5815332</c>.</summary>
    private static IdentifierRecord? Pmcid(string text)
    {
        var number = PubMedCentral().Replace(text, "");
        return IdentifierText.Pmcid(Digits().IsMatch(number) ? $"PMC{number}" : number);
    }

    private static IdentifierRecord? Mag(string text) => Digits().IsMatch(text) ? new IdentifierRecord("mag", text) : null;

    [GeneratedRegex("^https?://(?:pubmed\\.ncbi|www\\.ncbi)\\.nlm\\.nih\\.gov/(?:pubmed/)?|/$")]
    private static partial Regex PubMed();

    [GeneratedRegex("^https?://(?:www\\.ncbi\\.nlm\\.nih\\.gov/pmc|pmc\\.ncbi\\.nlm\\.nih\\.gov)/articles/|/$")]
    private static partial Regex PubMedCentral();

    [GeneratedRegex("^[0-9]{1,12}$")]
    private static partial Regex Digits();
}
