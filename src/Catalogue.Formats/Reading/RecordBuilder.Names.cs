using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Reading;

/// <summary>Authors, identifiers and URLs.</summary>
internal sealed partial class RecordBuilder
{
    private const string NoAddress = "is not a URL";

    /// <summary>Adds the next author.</summary>
    /// <param name="affiliations">Affiliations that the source states for this author.</param>
    public void Author(string name, params IEnumerable<string> affiliations) =>
        _authors.Add(new AuthorRecord(name, _authors.Count + 1) { Affiliations = [.. affiliations] });

    /// <summary>Adds the next author; <c>et al.</c> and the like mark the list as truncated.</summary>
    public void AuthorOrOthers(string name, params IEnumerable<string> affiliations)
    {
        if (PersonName.IsOthers(name))
            AuthorsTruncated = true;
        else
            Author(name, affiliations);
    }

    /// <summary>Adds an author whose position is unknown. These come after all others.</summary>
    public void UnplacedAuthor(string name) => _unplaced.Add(new AuthorRecord(name, null));

    /// <summary>Adds authors with the positions that the record states.</summary>
    public void PlacedAuthors(IEnumerable<AuthorRecord> authors) => _authors.AddRange(authors);

    public void Identify(params IEnumerable<IdentifierRecord> identifiers) => _identifiers.AddRange(identifiers);

    /// <summary>Adds an identifier; any other text is kept verbatim.</summary>
    /// <param name="kind">What the text should be, for the note.</param>
    public void Identify(string field, string text, Func<string, IdentifierRecord?> read, string kind = "a valid identifier")
    {
        if (!TryIdentify(text, read) && !string.IsNullOrWhiteSpace(text))
            Keep(field, text, $"is not {kind}");
    }

    /// <summary>Adds an identifier if the text is one. Decodes HTML, which programs leave even in identifiers: <c>10.1000/a&amp;lt;b</c>.</summary>
    public bool TryIdentify(string text, Func<string, IdentifierRecord?> read)
    {
        if (read(WebAddress.Decode(text)) is not { } identifier)
            return false;

        _identifiers.Add(identifier);
        return true;
    }

    /// <summary>True if the paper already has a different identifier of the same scheme.</summary>
    public bool IsCalledOtherwise(IdentifierRecord identifier) =>
        !_identifiers.Contains(identifier) && _identifiers.Exists(known => known.Scheme == identifier.Scheme);

    /// <summary>Adds a URL: as an identifier if it is that of a registry (doi.org, arxiv.org, …), otherwise as a link. Other texts are kept verbatim.</summary>
    public void Address(string field, string text)
    {
        if (!TryAddress(text))
            Keep(field, text, NoAddress);
    }

    /// <summary>Adds a URL as an identifier or a link. Returns whether the text is one.</summary>
    public bool TryAddress(string text) => TryIdentify(text.Trim(), IdentifierText.OfAddress) || TryLink(text);

    /// <summary>Adds a URL as a link, even if it is that of a registry. Returns whether the text is one.</summary>
    public bool TryLink(string text)
    {
        if (WebAddress.Read(text) is not { } address)
            return false;

        _links.Add(address);
        return true;
    }

    /// <summary>Adds links without checking them, because a catalogue wrote them.</summary>
    public void Link(IEnumerable<string> links) => _links.AddRange(links.Select(WebAddress.Decode));

    /// <summary>Sets the URL of the code; any other text is kept verbatim.</summary>
    public void Code(string field, string text)
    {
        CodeUrl = WebAddress.Read(text);
        if (CodeUrl is null)
            Keep(field, text, NoAddress);
    }
}
