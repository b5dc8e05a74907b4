using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads names that arXiv has split into parts: family name, given names and suffix, followed by affiliations.</summary>
internal static class SnapshotAuthors
{
    private const int NameParts = 3;

    /// <summary>Returns false if the record has no names in parts. If it has, the author line only tells whether the list is truncated.</summary>
    public static bool Read(RecordBuilder builder, JsonElement record)
    {
        string[][] names = [.. record.List("authors_parsed").Select(Parts)];
        if (names.Length == 0)
            return false;

        if (names.Any(parts => parts.Length == 0))
        {
            builder.Note("authors_parsed", "a name is not a list of parts; the field 'authors' is used instead");
            return false;
        }

        foreach (var parts in names)
        {
            var name = PersonName.Join(parts.ElementAtOrDefault(1), null, parts[0], parts.ElementAtOrDefault(2));
            AuthorNames.Add(builder, name, parts.Skip(NameParts));
        }

        if (record.String("authors") is { } line && Collaborations.EndsInEtAl(line))
            builder.AuthorsTruncated = true;
        return true;
    }

    private static string[] Parts(JsonElement name) =>
        name.ValueKind == JsonValueKind.Array && name.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String)
            ? [.. name.EnumerateArray().Select(part => part.GetString()!)]
            : [];
}
