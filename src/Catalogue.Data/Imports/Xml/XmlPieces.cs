using System.Text;

namespace Catalogue.Data.Imports.Xml;

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
    private readonly StringBuilder _name = new();
    private int _start;
    private char _last;

    /// <summary>What was read and is not taken.</summary>
    public StringBuilder Read { get; } = new();

    /// <summary>The 1-based line that is read.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The line where the last piece begins.</summary>
    public int PieceLine { get; private set; } = 1;

    /// <summary>The last tag's name without its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last piece.</summary>
    public string Piece => Read.ToString(_start, Read.Length - _start);

    /// <summary>All that was read before the last piece; the piece stays.</summary>
    public string TakeBefore()
    {
        var before = Read.ToString(0, _start);
        Read.Remove(0, _start);
        _start = 0;
        return before;
    }

    /// <summary>All that was read.</summary>
    public string Take()
    {
        var all = Read.ToString();
        Read.Clear();
        return all;
    }

    public XmlPiece Next()
    {
        (_start, PieceLine) = (Read.Length, Line);
        switch (reader.Peek())
        {
            case -1:
                return XmlPiece.End;
            case '<':
                Append();
                return Markup();
            default:
                while (reader.Peek() is not (-1 or '<'))
                    Append();
                return XmlPiece.Text;
        }
    }

    private XmlPiece Markup()
    {
        switch (reader.Peek())
        {
            case '?':
                AppendThrough("?>");
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
        Append();
        if (reader.Peek() == '-')
            AppendThrough("-->");
        else if (reader.Peek() == '[')
            AppendThrough("]]>");
        else
            DocumentType();
    }

    /// <summary>The declarations inside a document type are in brackets.</summary>
    private void DocumentType()
    {
        var depth = 0;
        while (reader.Peek() != -1)
        {
            var character = Append();
            depth += character == '[' ? 1 : character == ']' ? -1 : 0;
            if (character == '>' && depth <= 0)
                return;
        }
    }

    /// <summary>A tag that is not closed ends where the next begins: no value of an attribute has a <c>&lt;</c>.</summary>
    private XmlPiece Tag()
    {
        var isEnd = reader.Peek() == '/';
        if (isEnd)
            Append();
        ReadName();
        var (last, quote) = (' ', ' ');
        while (reader.Peek() is not (-1 or '<'))
        {
            var character = Append();
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
        while (reader.Peek() is var next and not (-1 or '<' or '>' or '/') && !char.IsWhiteSpace((char)next))
        {
            if (Append() is ':')
                _name.Clear();
            else
                _name.Append((char)next);
        }

        Name = _name.ToString();
    }

    private void AppendThrough(string end)
    {
        do
        {
            if (reader.Peek() == -1)
                return;
            Append();
        }
        while (!EndsWith(end));
    }

    private bool EndsWith(string end)
    {
        var length = Read.Length - _start;
        for (var back = 1; back <= end.Length; back++)
        {
            if (back > length || Read[Read.Length - back] != end[^back])
                return false;
        }

        return true;
    }

    private char Append()
    {
        var character = (char)reader.Read();
        if (character == '\r' || (character == '\n' && _last != '\r'))
            Line++;
        _last = character;
        Read.Append(character);
        return character;
    }
}
