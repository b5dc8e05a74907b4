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
internal sealed class XmlPieces(TextReader reader)
{
    private readonly XmlCharacters _characters = new(reader);
    private readonly StringBuilder _name = new();
    private int _start;

    /// <summary>The 1-based line where the last piece begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The last tag's name without its prefix.</summary>
    public string Name => _name.ToString();

    /// <summary>The last piece.</summary>
    public string Piece => _characters.From(_start);

    /// <summary>All that was read and not taken, but for the last piece.</summary>
    public string TakeBefore()
    {
        var before = _characters.Take(_start);
        _start = 0;
        return before;
    }

    /// <summary>All that was read and not taken.</summary>
    public string Take() => _characters.Take(_characters.Length);

    public XmlPiece Next()
    {
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
            else
                _name.Append(character);
        }
    }
}
