using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads an entry of a feed.</summary>
internal sealed partial class AtomEntry(XElement entry, int line)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Arxiv = "http://arxiv.org/schemas/atom";

    private const string OwnPath = "/papers/";

    private static readonly XNamespace Dublin = "http://purl.org/dc/terms/";

    private readonly PaperDraft _draft = new(line);
    private readonly string _id = entry.Element(Atom + "id")?.Value.Trim() ?? "";
    private readonly string? _issued = entry.Element(Dublin + "issued")?.Value.Trim();

    /// <summary>arXiv's text is TeX; that of others is not.</summary>
    private bool IsTex => IdentifierText.Arxiv(_id) is not null;

    public ReadRecord Read()
    {
        if (_id.Contains("/api/errors", StringComparison.OrdinalIgnoreCase))
            return new RejectedRecord(line, _id, null, $"arXiv returned an error: {entry.Element(Atom + "summary")?.Value.Trim()}");

        Identify();
        if (entry.Element(Arxiv + "primary_category")?.Attribute("term")?.Value is { Length: > 0 } primary)
            _draft.Categorise(primary.Trim());
        else
            _draft.HasPrimaryCategory = false;
        foreach (var element in entry.Elements())
            Read(element);
        return _draft.Finish();
    }

    /// <summary>A paper has the same key in all its versions; the id with its version is kept.</summary>
    private void Identify()
    {
        var arxiv = IdentifierText.Arxiv(_id);
        if (arxiv is not null)
            _draft.Identify(arxiv);
        if (arxiv is null || Version().IsMatch(_id))
            _draft.Keep("id", _id);
        _draft.Key = arxiv?.Value ?? (_id.Length > 0 ? _id : null);
    }

    private void Read(XElement element)
    {
        if (element.Name.Namespace == Atom)
            ReadAtom(element);
        else if (element.Name.Namespace == Arxiv)
            ReadArxiv(element);
        else if (element.Name == Dublin + "issued")
            _draft.Publish("issued", element.Value);
        else
            _draft.Keep(element.Name.LocalName, element.Value);
    }

    private void ReadAtom(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "id":
                break;
            case "title":
                _draft.Title ??= IsTex ? ArxivFields.Title(element.Value) : Spaces.Single(Plain(element));
                break;
            case "summary":
                _draft.Abstract ??= IsTex ? ArxivFields.Abstract(element.Value) : Plain(element).Trim();
                break;
            case "published" when _issued is null:
                _draft.Publish("published", element.Value);
                break;
            case "published" when element.Value.TrimStart().StartsWith(_issued!, StringComparison.Ordinal):
                break;
            case "author":
                Author(element);
                break;
            case "contributor" when element.Element(Atom + "name")?.Value is { } name && !string.IsNullOrWhiteSpace(name):
                _draft.AuthorSomewhere(Spaces.Single(name));
                break;
            case "category":
                Category(element);
                break;
            case "link":
                Link(element);
                break;
            default:
                _draft.Keep(element.Name.LocalName, element.Value);
                break;
        }
    }

    private void ReadArxiv(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "primary_category":
                break;
            case "doi":
                ArxivFields.IdentifyDoi(_draft, "doi", element.Value);
                break;
            default:
                _draft.Keep(element.Name.LocalName, element.Value);
                break;
        }
    }

    private static string Plain(XElement element) => element.Attribute("type")?.Value is "html" ? Markup.Plain(element.Value) : element.Value;

    private void Author(XElement author)
    {
        var name = author.Element(Atom + "name")?.Value ?? "";
        if (IsTex)
            AuthorNames.Add(_draft, name, author.Elements(Arxiv + "affiliation").Select(element => element.Value));
        else if (!string.IsNullOrWhiteSpace(name))
            _draft.Author(Spaces.Single(name), []);
        foreach (var element in author.Elements().Where(element => element.Name.LocalName is not ("name" or "affiliation")))
            _draft.Keep($"author {element.Name.LocalName}", element.Value);
    }

    /// <summary>What else than a class of arXiv's has a name of its own only in the catalogue's feed.</summary>
    private void Category(XElement category)
    {
        var term = category.Attribute("term")?.Value.Trim() ?? "";
        var isOfArxiv = category.Attribute("scheme")?.Value.Trim() == Arxiv.NamespaceName;
        if (isOfArxiv && (category.Attribute("label") is not null || Class().IsMatch(term)))
            _draft.Categorise(term);
        else
            _draft.Keep("category", term);
    }

    private void Link(XElement link)
    {
        var address = link.Attribute("href")?.Value.Trim() ?? "";
        if (address.StartsWith(OwnPath, StringComparison.Ordinal))
            _draft.Key = Uri.UnescapeDataString(address[OwnPath.Length..]);
        else if (!(IsAnother(address) ? _draft.LinkOnly(address) : _draft.Link(address)))
            _draft.Keep("link", address);
    }

    /// <summary>Whether the address is that of another paper on arXiv.</summary>
    private bool IsAnother(string address) => IsTex && IdentifierText.Arxiv(address) is { } number && number != IdentifierText.Arxiv(_id);

    [GeneratedRegex("v[0-9]+$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]+(?:-[a-z]+)?)?$")]
    private static partial Regex Class();
}
