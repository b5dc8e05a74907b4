using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.OpenAlex;

/// <summary>Reads authors. Names and affiliations are those printed on the paper or, if they are missing, those of OpenAlex.</summary>
internal static class OpenAlexAuthors
{
    public static void Read(RecordBuilder builder, JsonElement authorships)
    {
        foreach (var authorship in authorships.EnumerateArray())
        {
            var name = authorship.ValueKind == JsonValueKind.Object ? Name(authorship) : null;
            if (name is null)
                builder.Note("authorships", "an author without a name was skipped; the list is also stored verbatim");
            else
                builder.Author(Plain(name), Affiliations(authorship).Select(Plain).Distinct());
        }
    }

    private static string? Name(JsonElement authorship)
    {
        var known = authorship.Object("author") is { } author ? author.String("display_name") : null;
        return authorship.String("raw_author_name") is { } raw ? InOrder(raw, known ?? "") : known;
    }

    /// <summary>Converts <c>Family, Given</c> to the usual order if OpenAlex's own name ends with that family name.</summary>
    private static string InOrder(string raw, string known) =>
        raw.Split(',') is [var family, var given] && known.EndsWith($" {family.Trim()}", StringComparison.OrdinalIgnoreCase)
            ? PersonName.Join(given, null, family, null)
            : raw;

    private static IEnumerable<string> Affiliations(JsonElement authorship)
    {
        string[] raw = [.. authorship.Strings("raw_affiliation_strings")];
        if (raw.Length > 0)
            return raw;

        return authorship.String("raw_affiliation_string") is { } only ? [only] : authorship.List("institutions")
            .Where(institution => institution.ValueKind == JsonValueKind.Object)
            .Select(institution => institution.String("display_name")).OfType<string>();
    }

    private static string Plain(string text) => Spaces.Single(Markup.Plain(text));
}
