using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads an entry of a feed.</summary>
internal sealed partial class AtomEntry(XElement entry, int line)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Arxiv = "http://arxiv.org/schemas/atom";

    private const string OwnPath = "/papers/";

    private static readonly XNamespace Dublin = "http://purl.org/dc/terms/";

    private readonly RecordBuilder _builder = new(line);
    private readonly string _id = entry.Element(Atom + "id")?.Value.Trim() ?? "";
    private readonly string? _primary = entry.Element(Arxiv + "primary_category")?.Attribute("term")?.Value is { Length: > 0 } term ? term : null;
    private readonly string? _issued = entry.Element(Dublin + "issued")?.Value.Trim();

    /// <summary>True if the entry is arXiv's: only its text is TeX.</summary>
    private bool IsTex => IdentifierText.Arxiv(_id) is not null;

    public ReadRecord Read()
    {
        if (_id.Contains("/api/errors", StringComparison.OrdinalIgnoreCase))
            return new RejectedRecord(line, _id, null, $"arXiv returned an error: {entry.Element(Atom + "summary")?.Value.Trim()}");

        Identify();
        if (_primary is not null)
            _builder.Categorise(_primary.Trim());
        foreach (var element in entry.Elements())
            Read(element);
        return _builder.Finish();
    }

    /// <summary>All versions of a paper have the same key. An id with a version is also kept verbatim.</summary>
    private void Identify()
    {
        var arxiv = IdentifierText.Arxiv(_id);
        if (arxiv is not null)
            _builder.Identify(arxiv);
        if (arxiv is null || Version().IsMatch(_id))
            _builder.Keep("id", _id);
        _builder.Key = arxiv?.Value ?? (_id.Length > 0 ? _id : null);
    }

    private void Read(XElement element)
    {
        if (element.Name.Namespace == Atom)
            ReadAtom(element);
        else if (element.Name.Namespace == Arxiv)
            ReadArxiv(element);
        else if (element.Name == Dublin + "issued")
            _builder.Publish("issued", element.Value);
        else
            _builder.Keep(element.Name.LocalName, element.Value.Trim());
    }

    private void ReadAtom(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "id":
                break;
            case "title":
                _builder.Title ??= IsTex ? ArxivFields.Title(element.Value) : Spaces.Single(Plain(element));
                break;
            case "summary":
                _builder.Abstract ??= IsTex ? ArxivFields.Abstract(element.Value) : Plain(element).Trim();
                break;
            case "published" when _issued is null:
                _builder.Publish("published", element.Value);
                break;
            case "published" when element.Value.TrimStart().StartsWith(_issued!, StringComparison.Ordinal):
                break;
            case "author":
                Author(element);
                break;
            case "contributor" when element.Element(Atom + "name")?.Value is { } name && !string.IsNullOrWhiteSpace(name):
                _builder.UnplacedAuthor(Spaces.Single(name));
                break;
            case "category":
                Category(element);
                break;
            case "link":
                Link(element);
                break;
            default:
                _builder.Keep(element.Name.LocalName, element.Value.Trim());
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
                ArxivFields.IdentifyDoi(_builder, "doi", element.Value);
                break;
            default:
                _builder.Keep(element.Name.LocalName, element.Value.Trim());
                break;
        }
    }

    private static string Plain(XElement element) => element.Attribute("type")?.Value is "html" ? Markup.Plain(element.Value) : element.Value;

    private void Author(XElement author)
    {
        var name = author.Element(Atom + "name")?.Value ?? "";
        if (IsTex)
            AuthorNames.Add(_builder, name, author.Elements(Arxiv + "affiliation").Select(element => element.Value));
        else if (!string.IsNullOrWhiteSpace(name))
            _builder.Author(Spaces.Single(name));
        foreach (var element in author.Elements().Where(element => element.Name.LocalName is not ("name" or "affiliation")))
            _builder.Keep($"author {element.Name.LocalName}", element.Value.Trim());
    }

    /// <summary>
    /// A term in arXiv's scheme is a category of the paper if it has the form of an arXiv category, or a label, as in the catalogue's own
    /// feed. Other terms are kept verbatim.
    /// </summary>
    private void Category(XElement category)
    {
        var term = category.Attribute("term")?.Value.Trim() ?? "";
        var isOfArxiv = category.Attribute("scheme")?.Value.Trim() == Arxiv.NamespaceName;
        if (isOfArxiv && (category.Attribute("label") is not null || Class().IsMatch(term)))
            Categorise(term);
        else
            _builder.Keep("category", term);
    }

    private void Categorise(string category)
    {
        if (_primary is null)
            _builder.CategoriseWithoutPrimary(category);
        else
            _builder.Categorise(category);
    }

    private void Link(XElement link)
    {
        var address = link.Attribute("href")?.Value.Trim() ?? "";
        if (address.StartsWith(OwnPath, StringComparison.Ordinal))
            _builder.Key = Uri.UnescapeDataString(address[OwnPath.Length..]);
        else if (!(IsAnother(address) ? _builder.TryLink(address) : _builder.TryAddress(address)))
            _builder.Keep("link", address);
    }

    /// <summary>True if the URL is that of another paper on arXiv.</summary>
    private bool IsAnother(string address) => IsTex && IdentifierText.Arxiv(address) is { } number && number != IdentifierText.Arxiv(_id);

    [GeneratedRegex("v[0-9]+$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]+(?:-[a-z]+)?)?$")]
    private static partial Regex Class();
}
