using System.Text;

namespace Catalogue.Formats.Xml;

/// <summary>A tag, or the text between two tags.</summary>
internal enum XmlPiece
{
    End,
    Text,
    StartTag,
    EmptyTag,
    EndTag,
}

/// <summary>Reads an XML text from tag to tag, well-formed or not.</summary>
/// <param name="longest">Maximum number of characters that can be taken together. If there are more, they are not kept.</param>
internal sealed class XmlPieces(TextReader reader, int longest)
{
    private const int LongestName = 1_000;

    private readonly XmlCharacters _characters = new(reader, 2 * longest);
    private readonly StringBuilder _name = new();
    private int _start;
    private bool _isCut;

    /// <summary>The 1-based line where the last piece begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The name of the last tag, without its prefix.</summary>
    public string Name => _name.ToString();

    /// <summary>The last piece, as written.</summary>
    public string Piece => _characters.From(_start);

    /// <summary>True if the pending text without the last piece exceeds the limit.</summary>
    public bool IsCutBefore => _isCut || _start > longest;

    /// <summary>True if the pending text, which was read but not taken, exceeds the limit.</summary>
    public bool IsCut => IsCutBefore || _characters.IsCut || _characters.Length > longest;

    /// <summary>Takes the pending text without the last piece.</summary>
    public string TakeBefore()
    {
        var before = _characters.Take(_start);
        (_start, _isCut) = (0, false);
        return before;
    }

    /// <summary>Takes all pending text; empty if it exceeds the limit.</summary>
    public string Take()
    {
        var all = IsCut ? "" : _characters.Take(_characters.Length);
        Skip();
        return all;
    }

    /// <summary>Drops all pending text.</summary>
    public void Skip()
    {
        _characters.Clear();
        _isCut = false;
    }

    public XmlPiece Next()
    {
        if (IsCut)
        {
            // The record is rejected; from here on only its end is needed.
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

    /// <summary>Reads a document type, whose declarations are in square brackets.</summary>
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

    /// <summary>Reads a tag. If it is not closed, it ends before the next <c>&lt;</c>, which no attribute value contains.</summary>
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
