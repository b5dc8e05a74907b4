using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads simple Dublin Core from arXiv, from this or another catalogue, or from any repository.</summary>
internal sealed partial class DublinCoreMetadata
{
    private const string OwnPath = "/papers/";

    private readonly RecordBuilder _builder;
    private readonly ILookup<string, string> _values;
    private readonly bool _isArxiv;
    private readonly bool _isOwn;

    public DublinCoreMetadata(XElement metadata, RecordBuilder builder, bool isArxiv)
    {
        _builder = builder;
        _values = metadata.Elements().ToLookup(element => element.Name.LocalName, element => element.Value.Trim(), StringComparer.Ordinal);
        var identifier = _values["identifier"].FirstOrDefault() ?? "";
        _isArxiv = isArxiv || identifier.StartsWith("http://arxiv.org/abs/", StringComparison.OrdinalIgnoreCase);
        _isOwn = identifier.StartsWith(OwnPath, StringComparison.Ordinal);
    }

    public void Read()
    {
        foreach (var field in _values)
        {
            switch (field.Key)
            {
                case "title":
                    Titles([.. field]);
                    break;
                case "description":
                    Descriptions([.. field]);
                    break;
                case "date":
                    Dates([.. field.Where(date => date.Length > 0)]);
                    break;
                default:
                    foreach (var value in field.Where(value => value.Length > 0))
                        Read(field.Key, value);
                    break;
            }
        }
    }

    private void Read(string field, string value)
    {
        switch (field)
        {
            case "creator":
                Creator(value);
                break;
            case "identifier":
                Identifier(value);
                break;
            case "contributor" when _isOwn:
                _builder.UnplacedAuthor(Spaces.Single(value));
                break;
            case "subject" when _isOwn:
                _builder.CategoriseWithoutPrimary(value.Split(' ')[0]);
                break;
            case "relation" when _isOwn:
                _builder.CodeUrl = WebAddress.Decode(value);
                break;
            case "type" when _isOwn:
                break;
            default:
                _builder.Keep(field, value);
                break;
        }
    }

    /// <summary>Repositories of journals write HTML here; catalogues write plain text.</summary>
    private string Plain(string text) => _isOwn ? text : Markup.Plain(text);

    private void Titles(string[] titles)
    {
        _builder.Title = _isArxiv ? ArxivFields.Title(titles[0]) : Spaces.Single(Plain(titles[0]));
        foreach (var title in titles.Skip(1))
            _builder.Keep("title", title);
    }

    /// <summary>The first description is the abstract; the others are comments and kept verbatim.</summary>
    private void Descriptions(string[] descriptions)
    {
        _builder.Abstract = _isArxiv ? ArxivFields.Abstract(descriptions[0]) : Plain(descriptions[0].ReplaceLineEndings("\n"));
        foreach (var description in descriptions.Skip(1))
            _builder.Keep("description", description);
    }

    /// <summary>
    /// arXiv states the date of the first version and then that of the last. Elsewhere several dates can be those of publication, deposit
    /// or embargo, without saying which. A time of day indicates an event of the repository, so a single date without one is taken as the
    /// date of publication.
    /// </summary>
    private void Dates(string[] dates)
    {
        string[] days = [.. dates.Where(date => !date.Contains(':', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        var isCertain = _isArxiv || dates.Distinct(StringComparer.Ordinal).Count() == 1;
        var published = isCertain ? dates.FirstOrDefault() : days is [var only] ? only : null;
        if (published is not null)
            _builder.Publish("date", published);
        else if (dates.Length > 0)
            _builder.Note("date", "several dates, none of them marked as the date of publication; stored verbatim");
        foreach (var date in dates.Where(date => date != published))
            _builder.Keep("date", date);
    }

    private void Creator(string value)
    {
        if (_isOwn)
        {
            _builder.Author(Spaces.Single(value));
            return;
        }

        foreach (var creator in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = CreatorName.Read(Spaces.Single(creator), out var rest);
            if (rest is not null)
                _builder.Keep("creator", creator, $"contains '{rest}', which is not part of a name");
            if (_isArxiv)
                AuthorNames.Add(_builder, name, []);
            else
                _builder.Author(name);
        }
    }

    /// <summary>Repositories also write journals, shelf marks and the like here. These are kept without a note.</summary>
    private void Identifier(string value)
    {
        if (value.StartsWith(OwnPath, StringComparison.Ordinal))
            _builder.Key = Uri.UnescapeDataString(value[OwnPath.Length..]);
        else if (value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && _builder.TryAddress(value))
            return;
        else if (Known(value) is { } identifier)
            _builder.Identify(identifier);
        else if (Registry().IsMatch(value))
            _builder.Keep("identifier", value, "is not a valid identifier");
        else
            _builder.Keep("identifier", value);
    }

    private IdentifierRecord? Known(string value)
    {
        if ((IdentifierText.Named(value) ?? IdentifierText.Doi(value)) is { } known)
            return known;

        return _isOwn && value.Split(':', 2) is [var scheme, { Length: > 0 } text] ? new IdentifierRecord(scheme, text) : null;
    }

    [GeneratedRegex("^(?:doi|arxiv|pmid|pmcid):", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
