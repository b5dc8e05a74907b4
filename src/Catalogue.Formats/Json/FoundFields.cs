using System.Net;
using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Json;

/// <summary>Collects the fields of a record while it is read. Fields that have no place in a paper are kept verbatim.</summary>
internal sealed class FoundFields
{
    private readonly List<AuthorRecord> _authors = [];
    private readonly List<IdentifierRecord> _identifiers = [];
    private readonly List<string> _links = [];
    private readonly List<string> _categories = [];
    private readonly List<OtherField> _other = [];
    private readonly List<FieldNote> _notes = [];
    private readonly List<string> _catalogueNotes = [];
    private bool _areAuthorsTruncated;

    /// <summary>A field that the catalogue has no place for.</summary>
    public void Keep(string field, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _other.Add(new OtherField(field, value));
    }

    /// <summary>A value that cannot be used as it stands.</summary>
    /// <param name="problem">What is wrong with it: "is not a date".</param>
    public void KeepNoted(string field, string value, string problem)
    {
        Keep(field, value);
        _notes.Add(FieldNote.Verbatim(field, value, problem));
    }

    public void KeepNoted(string field, JsonElement value, string problem)
    {
        KeepAll(field, value);
        _notes.Add(FieldNote.Verbatim(field, value.AsWritten() ?? "", problem));
    }

    /// <summary>A JSON value that the catalogue has no place for. A list of texts is kept text by text, a nested value as JSON.</summary>
    public void KeepAll(string field, JsonElement value) => KeepAll(field, [value]);

    public void KeepAll(string field, IEnumerable<JsonElement> values)
    {
        foreach (var text in values.SelectMany(JsonElements.Written))
            Keep(field, text);
    }

    public void Note(string field, string reason) => _notes.Add(new FieldNote(field, reason));

    /// <summary>Adds the next author; <c>et al.</c> and the like mark the list as truncated.</summary>
    /// <param name="name">The name as it is printed, with single spaces.</param>
    /// <param name="affiliations">Affiliations that the source states for this author.</param>
    public void Author(string name, IReadOnlyList<string>? affiliations = null)
    {
        if (PersonName.IsOthers(name))
            _areAuthorsTruncated = true;
        else
            _authors.Add(new AuthorRecord(name, _authors.Count + 1) { Affiliations = affiliations ?? [] });
    }

    public void Identifier(string field, string value, Func<string, IdentifierRecord?> read)
    {
        if (!TryIdentifier(value, read))
            KeepNoted(field, value, "is not a valid identifier");
    }

    public bool TryIdentifier(string value, Func<string, IdentifierRecord?> read)
    {
        if (read(WebUtility.HtmlDecode(value)) is not { } identifier)
            return false;

        _identifiers.Add(identifier);
        return true;
    }

    /// <summary>Adds a URL: as an identifier if it is that of a registry (doi.org, arxiv.org, …), otherwise as a link.</summary>
    public void Address(string field, string value)
    {
        var address = WebUtility.HtmlDecode(value.Trim());
        if (TryIdentifier(address, IdentifierText.OfAddress))
            return;

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ftp") || address.Any(char.IsWhiteSpace))
            KeepNoted(field, value, "is not a URL");
        else
            _links.Add(address);
    }

    /// <summary>Adds the arXiv categories in a list of keywords. A list with any other keyword is also kept verbatim.</summary>
    public void Keywords(string field, string list)
    {
        _categories.AddRange(SubjectClasses.In(list, out var areAll));
        if (!areAll)
            Keep(field, list);
    }

    /// <summary>Reads a note: one that a catalogue wrote, identifiers, or free text, which is kept verbatim.</summary>
    public void Remark(string field, string text)
    {
        if (CatalogueNote.IsOne(text))
        {
            _catalogueNotes.Add(text);
            return;
        }

        string[] others = [.. text.Split('\n').Where(line => !TryIdentifier(line, IdentifierText.Named))];
        if (others.Length > 0)
            Keep(field, text);
    }

    /// <summary>The finished paper.</summary>
    /// <param name="paper">The other fields. If its key is empty, a key is computed.</param>
    public ReadPaper Paper(PaperRecord paper)
    {
        var found = _catalogueNotes.Aggregate(
            paper with
            {
                Authors = _authors,
                AuthorsTruncated = _areAuthorsTruncated,
                Identifiers = [.. _identifiers.Distinct()],
                Links = [.. _links.Distinct(StringComparer.Ordinal)],
                Categories = [.. _categories.Distinct(StringComparer.Ordinal)],
                HasPrimaryCategory = _categories.Count == 0,
                Other = _other,
            },
            CatalogueNote.Apply);
        return new ReadPaper(found with { RecordKey = found.RecordKey.Length > 0 ? found.RecordKey : RecordKeys.Of(found) }) { Notes = _notes };
    }
}
