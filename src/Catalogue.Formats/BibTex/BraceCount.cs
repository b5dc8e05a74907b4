namespace Catalogue.Formats.BibTex;

/// <summary>Finds where an entry ends: at the delimiter that closes it, outside of braces and, where it is a parenthesis, of quotation marks.</summary>
internal struct BraceCount(bool isParenthesis)
{
    private bool _isQuoted;

    /// <summary>Whether this is between the values of fields.</summary>
    public readonly bool IsBetween => Depth == 0 && !_isQuoted;

    public int Depth { get; private set; }

    /// <summary>Where it ends, or -1.</summary>
    public int End { get; private set; } = -1;

    public readonly bool IsClosed => End >= 0;

    public void Take(char character, int at)
    {
        if (IsClosed)
            return;

        if (character == '{')
            Depth++;
        else if (character == '}' && Depth > 0)
            Depth--;
        else if (Depth == 0 && character == '"')
            _isQuoted = !_isQuoted;
        else if (Depth == 0 && (isParenthesis ? character == ')' && !_isQuoted : character == '}'))
            End = at;
    }
}
