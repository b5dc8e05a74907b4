namespace Catalogue.Formats.BibTex;

/// <summary>Finds the end of an entry: its closing delimiter outside of braces and, if the delimiter is a parenthesis, outside of quotation marks.</summary>
internal struct BraceCount(bool isParenthesis)
{
    private bool _isQuoted;

    /// <summary>True if the current place is outside of the values of fields.</summary>
    public readonly bool IsBetween => Depth == 0 && !_isQuoted;

    public int Depth { get; private set; }

    /// <summary>Index of the closing delimiter; -1 before it is found.</summary>
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
