using System.Text.Json;
using Catalogue.Formats.Json;
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

        var draft = new PaperDraft(line) { Title = Title(work) };
        Publish(draft, work);
        foreach (var property in work.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            Field(draft, property.Name, property.Value);
        Locations(draft, work);
        return draft.Finish();
    }

    private static void Field(PaperDraft draft, string name, JsonElement value)
    {
        switch (name, value.ValueKind)
        {
            case ("id", JsonValueKind.String):
                draft.Identify(name, value.GetString()!, IdentifierText.OpenAlex);
                draft.Key = IdentifierText.OpenAlex(value.GetString()!)?.Value;
                break;
            case ("doi", JsonValueKind.String):
                draft.Identify(name, value.GetString()!, IdentifierText.Doi);
                break;
            case ("ids", JsonValueKind.Object):
                OpenAlexIds.Read(draft, value);
                break;
            case ("title" or "display_name", JsonValueKind.String):
                OtherTitle(draft, name, value.GetString()!);
                break;
            case ("publication_date", JsonValueKind.String):
                break;
            case ("publication_year", JsonValueKind.Number) when value.TryGetInt32(out var year) && year == draft.Published?.FirstDay.Year:
                break;
            case ("abstract_inverted_index", JsonValueKind.Object):
                Abstract(draft, name, value);
                break;
            case ("authorships", JsonValueKind.Array):
                OpenAlexAuthors.Read(draft, value);
                draft.Keep(name, value.AsWritten());
                break;
            case ("is_authors_truncated", JsonValueKind.True or JsonValueKind.False):
                draft.AuthorsTruncated = value.GetBoolean();
                break;
            case ("id" or "doi" or "ids" or "title" or "publication_date" or "abstract_inverted_index" or "authorships" or "is_authors_truncated", _):
                draft.KeepAs(name, value.AsWritten(), "has the wrong JSON type");
                break;
            default:
                draft.Keep(name, value.AsWritten());
                break;
        }
    }

    private static string? Title(JsonElement work) =>
        (work.String("title") ?? work.String("display_name")) is { } title ? Plain(title) : null;

    private static void OtherTitle(PaperDraft draft, string name, string title)
    {
        if (Plain(title) != draft.Title)
            draft.Keep(name, title);
    }

    private static string Plain(string title) => Spaces.Single(Markup.Plain(title));

    /// <summary>The day is kept as stated, even 1 January, which OpenAlex also uses when it knows only the year.</summary>
    private static void Publish(PaperDraft draft, JsonElement work)
    {
        if (work.String("publication_date") is { } date)
            draft.Publish("publication_date", date);
        if (draft.Published is null && work.TryGetProperty("publication_year", out var year) && year.ValueKind == JsonValueKind.Number)
            draft.Publish("publication_year", year.GetRawText());
    }

    private static void Abstract(PaperDraft draft, string name, JsonElement index)
    {
        if (InvertedIndex.Read(index) is { } words)
            draft.Abstract = Markup.Plain(words).Trim();
        else
            draft.KeepAs(name, index.AsWritten(), "is not a valid inverted index");
    }

    /// <summary>Reads the URLs of the work. Its arXiv number may be stated only by a location that is not the primary one.</summary>
    private static void Locations(PaperDraft draft, JsonElement work)
    {
        if (work.Object("primary_location") is { } primary)
        {
            Address(draft, primary.String("landing_page_url") ?? "");
            Address(draft, primary.String("pdf_url") ?? "");
        }

        var pages = work.List("locations").Where(location => location.ValueKind == JsonValueKind.Object)
            .Select(location => location.String("landing_page_url") is { } page ? IdentifierText.Arxiv(page) : null);
        foreach (var number in pages.OfType<IdentifierRecord>().Where(number => !draft.IsCalledOtherwise(number)))
            draft.Identify(number);
    }

    /// <summary>A registry URL that contradicts an identifier of the work may be that of another version, so it becomes only a link.</summary>
    private static void Address(PaperDraft draft, string url)
    {
        if (IdentifierText.OfAddress(url) is { } identifier && draft.IsCalledOtherwise(identifier))
            draft.LinkOnly(url);
        else
            draft.Link(url);
    }
}
