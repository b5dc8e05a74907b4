using System.Text;

namespace Catalogue.Formats.Xml;

/// <summary>Takes characters from a reader and keeps them until they are taken, as long as there are not too many.</summary>
/// <param name="longest">The most characters that are kept.</param>
internal sealed class XmlCharacters(TextReader reader, int longest)
{
    private readonly StringBuilder _kept = new();
    private char _last;

    /// <summary>The 1-based line that is read.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether there were too many, so that not all are kept.</summary>
    public bool IsCut { get; private set; }

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

    /// <summary>Drops all that is kept; the characters after are kept again.</summary>
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

    /// <summary>Keeps all up to an end and with it.</summary>
    public void KeepThrough(string end)
    {
        // An end is a character, perhaps repeated, and another one: "-->".
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
