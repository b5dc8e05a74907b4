using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Reading;

/// <summary>
/// Builds the record of a paper; used by every reader. It repairs what can be repaired, and adds a note. The rules for a finished record
/// are in <see cref="PaperRecordValidator"/>. Not thread-safe.
/// </summary>
/// <param name="line">The 1-based line where the record begins.</param>
internal sealed partial class RecordBuilder(int line)
{
    private readonly List<AuthorRecord> _authors = [];
    private readonly List<AuthorRecord> _unplaced = [];
    private readonly List<string> _affiliations = [];
    private readonly List<string> _categories = [];
    private readonly List<IdentifierRecord> _identifiers = [];
    private readonly List<string> _links = [];
    private readonly List<OtherField> _other = [];
    private readonly List<FieldNote> _notes = [];
    private string? _yearInferredBy;

    /// <summary>The record's own key; null or empty to compute one from the content.</summary>
    public string? Key { get; set; }

    /// <summary>The id of the paper in the catalogue that wrote the record.</summary>
    public string? CatalogueId { get; set; }

    public string? Title { get; set; }

    /// <summary>The abstract; a blank one counts as missing.</summary>
    public string? Abstract { get; set; }

    public PublicationDate? Published { get; set; }

    /// <summary>True if the first category is the primary one.</summary>
    public bool HasPrimaryCategory { get; set; } = true;

    public bool AuthorsTruncated { get; set; }

    /// <summary>True if code is available; null if the record does not state it. Then a URL of the code implies it.</summary>
    public bool? HasCode { get; set; }

    /// <summary>The URL of the code; a blank one counts as missing.</summary>
    public string? CodeUrl { get; set; }

    /// <summary>Fields without a counterpart in the catalogue, kept verbatim.</summary>
    public IReadOnlyList<OtherField> Other => _other;

    public void Note(string field, string reason) => _notes.Add(new FieldNote(field, reason));

    public void Note(IEnumerable<FieldNote> notes) => _notes.AddRange(notes);

    /// <summary>Keeps a field without a counterpart in the catalogue verbatim, unless it is blank.</summary>
    public void Keep(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _other.Add(new OtherField(field, value));
    }

    /// <summary>Keeps a value verbatim that cannot be used as it stands, and adds a note.</summary>
    /// <param name="problem">What is wrong with it: "is not a date".</param>
    public void Keep(string field, string? value, string problem)
    {
        Keep(field, value);
        _notes.Add(FieldNote.Verbatim(field, value ?? "", problem));
    }

    /// <summary>Keeps an unknown field verbatim, and adds a note.</summary>
    public void KeepUnknown(string field, string value)
    {
        Keep(field, value);
        Note(field, "unknown field; stored verbatim");
    }

    /// <summary>Keeps JSON values verbatim: each text of a list, and nested values as JSON.</summary>
    public void KeepAll(string field, params IEnumerable<JsonElement> values)
    {
        foreach (var text in values.SelectMany(JsonElements.Written))
            Keep(field, text);
    }

    /// <summary>Keeps a JSON value verbatim that cannot be used as it stands, and adds a note.</summary>
    public void KeepAll(string field, JsonElement value, string problem)
    {
        KeepAll(field, value);
        _notes.Add(FieldNote.Verbatim(field, value.AsWritten() ?? "", problem));
    }

    /// <summary>Sets the date of publication, as precisely as the text states it.</summary>
    public void Publish(string field, string text)
    {
        Published = LooseDate.Read(text);
        if (Published is not { } date)
            Keep(field, text.Trim(), "is not a date");
        else if (Words().Count(text) > (int)date.Precision && date.Precision != DatePrecision.Day)
            Keep(field, text.Trim(), $"was read as {date}");
    }

    /// <summary>Marks the year of publication as inferred.</summary>
    /// <param name="field">The field that states it.</param>
    public void InferYear(string field) => _yearInferredBy ??= field;

    public void Affiliate(IEnumerable<string> affiliations) => _affiliations.AddRange(affiliations);

    public void Categorise(params IEnumerable<string> categories) => _categories.AddRange(categories);

    /// <summary>Adds categories, none of which is the primary one.</summary>
    public void CategoriseWithoutPrimary(params IReadOnlyList<string> categories)
    {
        HasPrimaryCategory &= categories.Count == 0;
        Categorise(categories);
    }

    /// <summary>Adds the arXiv categories in a list of keywords. A list with any other keyword is also kept verbatim.</summary>
    public void Keywords(string field, string list)
    {
        CategoriseWithoutPrimary(SubjectClasses.In(list, out var areAll));
        if (!areAll)
            Keep(field, list);
    }

    /// <summary>Reads a note: one that a catalogue wrote, identifiers, or free text. Free text is kept verbatim.</summary>
    public void Remark(string field, string text)
    {
        if (TryCatalogueNote(field, text))
            return;

        string[] others = [.. text.Split('\n').Where(part => !TryIdentify(part, IdentifierText.Named))];
        if (others.Length > 0)
            Keep(field, text);
    }

    /// <summary>Reads a note in which a catalogue stated what the format has no field for. Returns false if the text is not such a note.</summary>
    public bool TryCatalogueNote(string field, string text)
    {
        if (CatalogueNote.Read(text) is not { } note)
            return false;

        AuthorsTruncated |= note.AreAuthorsTruncated;
        foreach (var name in note.OtherAuthors)
            UnplacedAuthor(name);
        if (note.IsYearInferred)
            InferYear(field);
        return true;
    }

    /// <summary>The finished record: a paper, or a rejection if there is no title.</summary>
    public ReadRecord Finish()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return new RejectedRecord(line, Key, "title", "the record has no title");

        if (_yearInferredBy is not null && Published is null)
            Note(_yearInferredBy, "says that the year is inferred, but there is no date; ignored");
        var paper = new PaperRecord
        {
            RecordKey = Key ?? "",
            Line = line,
            CatalogueId = CatalogueId,
            Title = Title,
            Abstract = string.IsNullOrWhiteSpace(Abstract) ? null : Abstract,
            Published = Published,
            PublishedYearInferred = _yearInferredBy is not null && Published is not null,
            Categories = [.. Said("categories", _categories).Distinct(StringComparer.Ordinal)],
            HasPrimaryCategory = HasPrimaryCategory,
            Authors = Authors(),
            AuthorsTruncated = AuthorsTruncated,
            Affiliations = Said("affiliations", _affiliations),
            HasCode = HasCode ?? (string.IsNullOrWhiteSpace(CodeUrl) ? null : true),
            CodeUrl = string.IsNullOrWhiteSpace(CodeUrl) ? null : CodeUrl,
            Links = [.. Said("links", _links).Distinct(StringComparer.Ordinal)],
            Identifiers = [.. _identifiers.Distinct()],
            Other = _other,
        };
        return new ReadPaper(string.IsNullOrEmpty(Key) ? paper with { RecordKey = RecordKeys.Of(paper) } : paper) { Notes = _notes };
    }

    private List<AuthorRecord> Authors()
    {
        List<AuthorRecord> authors = [.. _authors, .. _unplaced];
        if (authors.RemoveAll(author => string.IsNullOrWhiteSpace(author.Name)) > 0)
            NoteBlank("authors");
        for (var at = 0; at < authors.Count; at++)
        {
            var known = Said("authors.affiliations", authors[at].Affiliations);
            if (!ReferenceEquals(known, authors[at].Affiliations))
                authors[at] = authors[at] with { Affiliations = known };
        }

        return authors;
    }

    /// <summary>Leaves out blank values, with a note; returns the same list if there are none.</summary>
    private IReadOnlyList<string> Said(string field, IReadOnlyList<string> values)
    {
        if (!values.Any(string.IsNullOrWhiteSpace))
            return values;

        NoteBlank(field);
        return [.. values.Where(value => !string.IsNullOrWhiteSpace(value))];
    }

    private void NoteBlank(string field)
    {
        if (!_notes.Exists(note => note.Field == field && note.Reason == Blank))
            Note(field, Blank);
    }

    private const string Blank = "an empty value was left out";

    [GeneratedRegex("[0-9A-Za-z]+")]
    private static partial Regex Words();
}
