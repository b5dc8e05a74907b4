using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Reading;

/// <summary>A record while it is read.</summary>
/// <param name="line">The 1-based line where the record begins.</param>
internal sealed partial class PaperDraft(int line)
{
    private readonly List<AuthorRecord> _authors = [];
    private readonly List<string> _categories = [];
    private readonly List<IdentifierRecord> _identifiers = [];
    private readonly List<string> _links = [];
    private readonly List<OtherField> _other = [];
    private readonly List<FieldNote> _notes = [];
    private int _positions;

    /// <summary>The record's own key.</summary>
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Abstract { get; set; }

    public PublicationDate? Published { get; private set; }

    public bool HasPrimaryCategory { get; set; } = true;

    public bool AuthorsTruncated { get; set; }

    public string? CodeUrl { get; set; }

    public void Note(string field, string reason) => _notes.Add(new FieldNote(field, reason));

    /// <summary>Keeps a field that the catalogue has no place for.</summary>
    public void Keep(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _other.Add(new OtherField(field, value.Trim()));
    }

    /// <summary>Keeps a value that cannot be used as it stands.</summary>
    /// <param name="problem">What is wrong with it: "is not a date".</param>
    public void KeepAs(string field, string? value, string problem)
    {
        Keep(field, value);
        _notes.Add(FieldNote.Verbatim(field, value ?? "", problem));
    }

    /// <summary>Sets the date of publication, as precisely as the text states it.</summary>
    public void Publish(string field, string text)
    {
        Published = LooseDate.Read(text);
        if (Published is not { } date)
            KeepAs(field, text, "is not a date");
        else if (Words().Count(text) > (int)date.Precision && date.Precision != DatePrecision.Day)
            KeepAs(field, text, $"was read as {date}");
    }

    public void Categorise(string category) => _categories.Add(category);

    public void Identify(IdentifierRecord identifier) => _identifiers.Add(identifier);

    /// <summary>Whether the paper already has a different identifier of the same scheme.</summary>
    public bool IsCalledOtherwise(IdentifierRecord identifier) =>
        !_identifiers.Contains(identifier) && _identifiers.Exists(known => known.Scheme == identifier.Scheme);

    /// <summary>Adds an identifier; a text that is not one is kept verbatim.</summary>
    public void Identify(string field, string text, Func<string, IdentifierRecord?> read)
    {
        if (read(text) is { } identifier)
            Identify(identifier);
        else if (!string.IsNullOrWhiteSpace(text))
            KeepAs(field, text, "is not a valid identifier");
    }

    /// <summary>Adds a URL: as an identifier if it is that of a registry (doi.org, arxiv.org, …), otherwise as a link. Returns whether it is a URL.</summary>
    public bool Link(string url)
    {
        if (IdentifierText.OfAddress(url.Trim()) is not { } identifier)
            return LinkOnly(url);

        Identify(identifier);
        return true;
    }

    /// <summary>Adds a URL as a link, even if it is that of a registry, because it belongs to another paper. Returns whether it is a URL.</summary>
    public bool LinkOnly(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "ftp"))
            return false;

        _links.Add(url.Trim());
        return true;
    }

    /// <summary>The next author in order.</summary>
    public void Author(string name, IEnumerable<string> affiliations) =>
        _authors.Add(new AuthorRecord(name, ++_positions) { Affiliations = [.. affiliations] });

    /// <summary>An author whose position is unknown.</summary>
    public void AuthorSomewhere(string name) => _authors.Add(new AuthorRecord(name, null));

    /// <summary>The finished record: a paper, or a rejection if it has no title.</summary>
    public ReadRecord Finish()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return new RejectedRecord(line, Key, "title", "the record has no title");

        var paper = new PaperRecord
        {
            RecordKey = Key ?? "",
            Line = line,
            Title = Title,
            Abstract = string.IsNullOrWhiteSpace(Abstract) ? null : Abstract,
            Published = Published,
            Categories = [.. _categories.Distinct()],
            HasPrimaryCategory = HasPrimaryCategory || _categories.Count == 0,
            Authors = _authors,
            AuthorsTruncated = AuthorsTruncated,
            HasCode = CodeUrl is null ? null : true,
            CodeUrl = CodeUrl,
            Links = [.. _links.Distinct()],
            Identifiers = [.. _identifiers.Distinct()],
            Other = _other,
        };
        return new ReadPaper(Key is null ? paper with { RecordKey = RecordKeys.Of(paper) } : paper) { Notes = _notes };
    }

    [GeneratedRegex("[0-9A-Za-z]+")]
    private static partial Regex Words();
}
