using System.Text;

namespace Catalogue.Formats.Xml;

/// <summary>Takes characters from a reader and keeps them until they are taken.</summary>
internal sealed class XmlCharacters(TextReader reader)
{
    private readonly StringBuilder _kept = new();
    private char _last;

    /// <summary>The 1-based line that is read.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>How many characters are kept.</summary>
    public int Length => _kept.Length;

    /// <summary>The next character, or -1 at the end.</summary>
    public int Next => reader.Peek();

    /// <summary>All that is kept, from a place on.</summary>
    public string From(int start) => _kept.ToString(start, _kept.Length - start);

    /// <summary>The first characters, which are kept no longer.</summary>
    public string Take(int length)
    {
        var taken = _kept.ToString(0, length);
        _kept.Remove(0, length);
        return taken;
    }

    public char Keep()
    {
        var character = (char)reader.Read();
        if (character == '\r' || (character == '\n' && _last != '\r'))
            Line++;
        _last = character;
        _kept.Append(character);
        return character;
    }

    /// <summary>Keeps all up to an end and with it.</summary>
    public void KeepThrough(string end)
    {
        var start = _kept.Length;
        while (Next != -1)
        {
            Keep();
            if (_kept.Length - start >= end.Length && EndsWith(end))
                return;
        }
    }

    private bool EndsWith(string end)
    {
        for (var back = 1; back <= end.Length; back++)
        {
            if (_kept[^back] != end[^back])
                return false;
        }

        return true;
    }
}
