using System.Net;
using System.Text.Json;
using Catalogue.Data.Imports.Json;
using Catalogue.Data.Imports.Text;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports;

/// <summary>What a record says, while it is read: each field finds its place here, and none is lost.</summary>
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

    /// <summary>A field that is not understood as it stands.</summary>
    public void KeepNoted(string field, string value, string reason)
    {
        Keep(field, value);
        _notes.Add(new FieldNote(field, reason));
    }

    /// <summary>A value of JSON that the catalogue has no place for: each of a list of texts, or what has parts as it is written.</summary>
    public void KeepAll(string field, JsonElement value) => KeepAll(field, [value]);

    public void KeepAll(string field, IEnumerable<JsonElement> values)
    {
        foreach (var text in values.SelectMany(JsonElements.Written))
            Keep(field, text);
    }

    public void Note(string field, string reason) => _notes.Add(new FieldNote(field, reason));

    /// <summary>The next author; <c>et al.</c> and its like say that the list is cut.</summary>
    /// <param name="name">The name as it is printed, with single spaces.</param>
    /// <param name="affiliations">Affiliations that are said to be this author's.</param>
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
            KeepNoted(field, value, "this is no such identifier; it is kept as it is");
    }

    public bool TryIdentifier(string value, Func<string, IdentifierRecord?> read)
    {
        if (read(WebUtility.HtmlDecode(value)) is not { } identifier)
            return false;

        _identifiers.Add(identifier);
        return true;
    }

    /// <summary>An address: of a registry it is an identifier, else a link.</summary>
    public void Address(string field, string value)
    {
        var address = WebUtility.HtmlDecode(value.Trim());
        if (TryIdentifier(address, IdentifierText.OfAddress))
            return;

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ftp") || address.Any(char.IsWhiteSpace))
            KeepNoted(field, value, "this is no address on the web; it is kept as it is");
        else
            _links.Add(address);
    }

    /// <summary>A list of keywords, of which subject classes are categories.</summary>
    public void Keywords(string field, string list)
    {
        _categories.AddRange(SubjectClasses.In(list, out var areAll));
        if (!areAll)
            Keep(field, list);
    }

    /// <summary>A note: what a catalogue of this kind says in it, identifiers, or a text of its own, which is kept.</summary>
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

    /// <summary>The paper, once a title is known.</summary>
    /// <param name="paper">What else is known; without a key (an empty one) it gets one.</param>
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
