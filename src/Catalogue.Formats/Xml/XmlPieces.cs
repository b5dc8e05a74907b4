using System.Text;

namespace Catalogue.Formats.Xml;

/// <summary>A tag, or whatever else is between two tags.</summary>
internal enum XmlPiece
{
    End,
    Text,
    StartTag,
    EmptyTag,
    EndTag,
}

/// <summary>Reads an XML text from tag to tag, well-formed or not.</summary>
/// <param name="longest">The most characters that can be taken together; more are not kept.</param>
internal sealed class XmlPieces(TextReader reader, int longest)
{
    private const int LongestName = 1_000;

    private readonly XmlCharacters _characters = new(reader, 2 * longest);
    private readonly StringBuilder _name = new();
    private int _start;
    private bool _isCut;

    /// <summary>The 1-based line where the last piece begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The last tag's name without its prefix.</summary>
    public string Name => _name.ToString();

    /// <summary>The last piece.</summary>
    public string Piece => _characters.From(_start);

    /// <summary>Whether there was too much that was read and not taken, even without the last piece.</summary>
    public bool IsCutBefore => _isCut || _start > longest;

    /// <summary>Whether there was too much that was read and not taken.</summary>
    public bool IsCut => IsCutBefore || _characters.IsCut || _characters.Length > longest;

    /// <summary>All that was read and not taken, but for the last piece.</summary>
    public string TakeBefore()
    {
        var before = _characters.Take(_start);
        (_start, _isCut) = (0, false);
        return before;
    }

    /// <summary>All that was read and not taken.</summary>
    public string Take()
    {
        var all = IsCut ? "" : _characters.Take(_characters.Length);
        Skip();
        return all;
    }

    /// <summary>Drops all that was read and not taken.</summary>
    public void Skip()
    {
        _characters.Clear();
        _isCut = false;
    }

    public XmlPiece Next()
    {
        if (IsCut)
        {
            // Only where the record ends is still of interest.
            _characters.Clear();
            _isCut = true;
        }

        (_start, Line) = (_characters.Length, _characters.Line);
        switch (_characters.Next)
        {
            case -1:
                return XmlPiece.End;
            case '<':
                _characters.Keep();
                return Markup();
            default:
                while (_characters.Next is not (-1 or '<'))
                    _characters.Keep();
                return XmlPiece.Text;
        }
    }

    private XmlPiece Markup()
    {
        switch (_characters.Next)
        {
            case '?':
                _characters.KeepThrough("?>");
                return XmlPiece.Text;
            case '!':
                Declaration();
                return XmlPiece.Text;
            default:
                return Tag();
        }
    }

    private void Declaration()
    {
        _characters.Keep();
        if (_characters.Next == '-')
            _characters.KeepThrough("-->");
        else if (_characters.Next == '[')
            _characters.KeepThrough("]]>");
        else
            DocumentType();
    }

    /// <summary>The declarations inside a document type are in brackets.</summary>
    private void DocumentType()
    {
        var depth = 0;
        while (_characters.Next != -1)
        {
            var character = _characters.Keep();
            depth += character == '[' ? 1 : character == ']' ? -1 : 0;
            if (character == '>' && depth <= 0)
                return;
        }
    }

    /// <summary>A tag that is not closed ends where the next begins: no value of an attribute has a <c>&lt;</c>.</summary>
    private XmlPiece Tag()
    {
        var isEnd = _characters.Next == '/';
        if (isEnd)
            _characters.Keep();
        ReadName();
        var (last, quote) = (' ', ' ');
        while (_characters.Next is not (-1 or '<'))
        {
            var character = _characters.Keep();
            if (quote != ' ')
                quote = character == quote ? ' ' : quote;
            else if (character is '"' or '\'')
                quote = character;
            else if (character == '>')
                break;
            last = character;
        }

        return isEnd ? XmlPiece.EndTag : last == '/' ? XmlPiece.EmptyTag : XmlPiece.StartTag;
    }

    private void ReadName()
    {
        _name.Clear();
        while (_characters.Next is not (-1 or '<' or '>' or '/') && !char.IsWhiteSpace((char)_characters.Next))
        {
            var character = _characters.Keep();
            if (character == ':')
                _name.Clear();
            else if (_name.Length < LongestName)
                _name.Append(character);
        }
    }
}
