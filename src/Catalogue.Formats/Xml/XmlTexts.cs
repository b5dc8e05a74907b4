using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Xml;

/// <summary>
/// Cuts an XML text into the elements that are records, without reading the whole text. The parser decides whether they are valid. A record
/// that is not closed ends where the next element of the same name begins, so that a broken record does not affect the others.
/// </summary>
/// <param name="names">The names of elements that are records, unless they are inside another record.</param>
/// <param name="longest">Maximum length of a record, in characters.</param>
internal sealed partial class XmlTexts(TextReader reader, IReadOnlySet<string> names, int longest)
{
    /// <summary>Maximum depth of elements. No real metadata is nested deeper, and deeper files could overflow the stack.</summary>
    private const int Deepest = 200;

    private readonly XmlPieces _pieces = new(reader, longest);
    private int _depth;

    /// <summary>Namespace prefixes that are declared outside of records, as far as the text was read.</summary>
    public Dictionary<string, string> Prefixes { get; } = new(StringComparer.Ordinal);

    public IEnumerable<XmlText> Read()
    {
        while (_pieces.Next() is var piece and not XmlPiece.End)
        {
            var isStart = piece is XmlPiece.StartTag or XmlPiece.EmptyTag;
            if (isStart && names.Contains(_pieces.Name))
            {
                if (piece == XmlPiece.EmptyTag)
                {
                    yield return Record(_pieces.Line, null);
                    continue;
                }

                foreach (var record in Records())
                    yield return record;
                continue;
            }

            Around(piece);
            _pieces.Skip();
        }

        if (_depth > 0)
            yield return new XmlText(_pieces.Line, "", "the file is truncated: its last element is not closed");
    }

    /// <summary>Reads the record whose start tag was read, and the records that begin before it is closed.</summary>
    private IEnumerable<XmlText> Records()
    {
        var (line, name) = (_pieces.Line, _pieces.Name);
        var (depth, deepest) = (0, 0);
        while (true)
        {
            var piece = _pieces.Next();
            depth += piece == XmlPiece.StartTag ? 1 : piece == XmlPiece.EndTag ? -1 : 0;
            deepest = Math.Max(deepest, depth);
            if (piece == XmlPiece.End)
            {
                _depth = 0;
                yield return Record(line, "the file ends inside this record");
                yield break;
            }

            if (piece is XmlPiece.EndTag && _pieces.Name == name)
            {
                yield return Record(line, deepest > Deepest ? $"elements are nested more than {Deepest} levels deep" : null);
                yield break;
            }

            if (piece is XmlPiece.StartTag && _pieces.Name == name)
            {
                var fault = _pieces.IsCutBefore ? RecordLimits.TooLong(longest) : "the record is not closed before the next one starts";
                yield return new XmlText(line, _pieces.TakeBefore(), fault);
                (line, depth, deepest) = (_pieces.Line, 0, 0);
            }
        }
    }

    /// <summary>The record that ends at the current place.</summary>
    private XmlText Record(int line, string? fault)
    {
        var isTooLong = _pieces.IsCut;
        return new XmlText(line, _pieces.Take(), isTooLong ? RecordLimits.TooLong(longest) : fault);
    }

    private void Around(XmlPiece piece)
    {
        if (piece == XmlPiece.EndTag)
            _depth--;
        if (piece != XmlPiece.StartTag)
            return;

        _depth++;
        foreach (var declared in Declarations().Matches(_pieces.Piece).Select(match => match.Groups))
            Prefixes[declared["prefix"].Value] = declared["name"].Value;
    }

    [GeneratedRegex("\\sxmlns(?::(?<prefix>[\\w.-]+))?\\s*=\\s*(?:\"(?<name>[^\"]*)\"|'(?<name>[^']*)')")]
    private static partial Regex Declarations();
}
