using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.OpenAlex;

/// <summary>Reads a work. Nested fields that have no place in a paper are kept as JSON.</summary>
internal static class OpenAlexWork
{
    public static ReadRecord Read(JsonElement work, int line)
    {
        var id = work.String("id");
        if (id is not null && IdentifierText.OpenAlex(id) is null)
            return new RejectedRecord(line, id, "id", "the id is not that of an OpenAlex work");

        var builder = new RecordBuilder(line) { Title = Title(work) };
        Publish(builder, work);
        foreach (var property in work.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            Field(builder, property.Name, property.Value);
        Locations(builder, work);
        return builder.Finish();
    }

    private static void Field(RecordBuilder builder, string name, JsonElement value)
    {
        switch (name, value.ValueKind)
        {
            case ("id", JsonValueKind.String):
                builder.Identify(name, value.GetString()!, IdentifierText.OpenAlex);
                builder.Key = IdentifierText.OpenAlex(value.GetString()!)?.Value;
                break;
            case ("doi", JsonValueKind.String):
                builder.Identify(name, value.GetString()!, IdentifierText.Doi);
                break;
            case ("ids", JsonValueKind.Object):
                OpenAlexIds.Read(builder, value);
                break;
            case ("title" or "display_name", JsonValueKind.String):
                OtherTitle(builder, name, value.GetString()!);
                break;
            case ("publication_date", JsonValueKind.String):
                break;
            case ("publication_year", JsonValueKind.Number) when value.TryGetInt32(out var year) && year == builder.Published?.FirstDay.Year:
                break;
            case ("abstract_inverted_index", JsonValueKind.Object):
                Abstract(builder, name, value);
                break;
            case ("authorships", JsonValueKind.Array):
                OpenAlexAuthors.Read(builder, value);
                builder.Keep(name, value.AsWritten()?.Trim());
                break;
            case ("is_authors_truncated", JsonValueKind.True or JsonValueKind.False):
                builder.AuthorsTruncated = value.GetBoolean();
                break;
            case ("id" or "doi" or "ids" or "title" or "publication_date" or "abstract_inverted_index" or "authorships" or "is_authors_truncated", _):
                builder.Keep(name, value.AsWritten(), "has the wrong JSON type");
                break;
            default:
                builder.Keep(name, value.AsWritten()?.Trim());
                break;
        }
    }

    private static string? Title(JsonElement work) =>
        (work.String("title") ?? work.String("display_name")) is { } title ? Plain(title) : null;

    private static void OtherTitle(RecordBuilder builder, string name, string title)
    {
        if (Plain(title) != builder.Title)
            builder.Keep(name, title.Trim());
    }

    private static string Plain(string title) => Spaces.Single(Markup.Plain(title));

    /// <summary>The day is kept as stated, even 1 January, which OpenAlex also uses when it knows only the year.</summary>
    private static void Publish(RecordBuilder builder, JsonElement work)
    {
        if (work.String("publication_date") is { } date)
            builder.Publish("publication_date", date);
        if (builder.Published is null && work.TryGetProperty("publication_year", out var year) && year.ValueKind == JsonValueKind.Number)
            builder.Publish("publication_year", year.GetRawText());
    }

    private static void Abstract(RecordBuilder builder, string name, JsonElement index)
    {
        if (InvertedIndex.Read(index) is { } words)
            builder.Abstract = Markup.Plain(words).Trim();
        else
            builder.Keep(name, index.AsWritten(), "is not a valid inverted index");
    }

    /// <summary>Reads the URLs of the work. The arXiv id may be stated only by a secondary location.</summary>
    private static void Locations(RecordBuilder builder, JsonElement work)
    {
        if (work.Object("primary_location") is { } primary)
        {
            Address(builder, primary.String("landing_page_url") ?? "");
            Address(builder, primary.String("pdf_url") ?? "");
        }

        var pages = work.List("locations").Where(location => location.ValueKind == JsonValueKind.Object)
            .Select(location => location.String("landing_page_url") is { } page ? IdentifierText.Arxiv(page) : null);
        foreach (var number in pages.OfType<IdentifierRecord>().Where(number => !builder.IsCalledOtherwise(number)))
            builder.Identify(number);
    }

    /// <summary>A registry URL that contradicts an identifier of the work may be that of another version, so it becomes only a link.</summary>
    private static void Address(RecordBuilder builder, string url)
    {
        if (IdentifierText.OfAddress(url) is { } identifier && builder.IsCalledOtherwise(identifier))
            builder.TryLink(url);
        else
            builder.TryAddress(url);
    }
}
