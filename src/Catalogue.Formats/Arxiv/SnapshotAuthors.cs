using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads names that arXiv has split into parts: family name, given names, suffix, and then affiliations.</summary>
internal static class SnapshotAuthors
{
    private const int NameParts = 3;

    /// <summary>Returns whether the record has its names in parts. The line of authors then only says whether the list is truncated.</summary>
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
