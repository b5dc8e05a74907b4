using System.Text;

namespace Catalogue.Formats.Xml;

/// <summary>Reads characters and buffers them, up to a limit, until they are taken.</summary>
/// <param name="longest">Maximum number of buffered characters.</param>
internal sealed class XmlCharacters(TextReader reader, int longest)
{
    private readonly StringBuilder _kept = new();
    private char _last;

    /// <summary>The 1-based number of the current line.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>True if there were more characters than the limit, so that the buffer is incomplete.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Number of buffered characters.</summary>
    public int Length => _kept.Length;

    /// <summary>The next character, or -1 at the end.</summary>
    public int Next => reader.Peek();

    /// <summary>The buffered characters from an index on.</summary>
    public string From(int start) => _kept.ToString(start, _kept.Length - start);

    /// <summary>Removes the first characters from the buffer and returns them.</summary>
    public string Take(int length)
    {
        var taken = _kept.ToString(0, length);
        _kept.Remove(0, length);
        return taken;
    }

    /// <summary>Empties the buffer.</summary>
    public void Clear()
    {
        _kept.Clear();
        IsCut = false;
    }

    public char Keep()
    {
        var character = (char)reader.Read();
        if (character == '\r' || (character == '\n' && _last != '\r'))
            Line++;
        _last = character;
        if (_kept.Length < longest)
            _kept.Append(character);
        else
            IsCut = true;
        return character;
    }

    /// <summary>Buffers everything up to and including an end mark.</summary>
    public void KeepThrough(string end)
    {
        // A mark is a character, possibly repeated, followed by another one: "-->". This is enough to restart a partial match.
        for (var matched = 0; matched < end.Length && Next != -1;)
        {
            var character = Keep();
            matched = character == end[matched] ? matched + 1
                : matched > 0 && character == end[matched - 1] && end[matched - 1] == end[0] ? matched
                : character == end[0] ? 1
                : 0;
        }
    }
}
