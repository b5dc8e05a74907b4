namespace Catalogue.Formats.Csv;

/// <summary>Follows the quotes of a row from line to line, so that its end is known before it is cut into cells.</summary>
/// <param name="separator">What separates cells.</param>
/// <param name="isPadded">White space beside quotes is none of the cell's.</param>
internal sealed class QuoteState(char separator, bool isPadded)
{
    private enum Place
    {
        BeforeCell,
        Bare,
        Quoted,
        AfterQuote,
    }

    private Place _place = Place.BeforeCell;

    /// <summary>A quoted cell goes on in the next line.</summary>
    public bool IsOpen => _place == Place.Quoted;

    /// <summary>Something stands between a closing quote and the next separator.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How many cells have begun.</summary>
    public int Cells { get; private set; } = 1;

    public void Follow(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return;

        for (var at = 0; at < line.Length; at++)
        {
            if (_place == Place.Quoted)
                at = Close(line, at);
            else
                Step(line[at]);
        }
    }

    private int Close(string line, int at)
    {
        var quote = line.IndexOf('"', at);
        if (quote < 0)
            return line.Length;
        if (quote + 1 < line.Length && line[quote + 1] == '"')
            return quote + 1;

        _place = Place.AfterQuote;
        return quote;
    }

    private void Step(char character)
    {
        if (character == separator)
        {
            _place = Place.BeforeCell;
            Cells++;
        }
        else if (_place == Place.BeforeCell)
        {
            _place = character == '"' ? Place.Quoted : IsPadding(character) ? Place.BeforeCell : Place.Bare;
        }
        else if (_place == Place.AfterQuote && character is not ('\r' or '\n') && !IsPadding(character))
        {
            IsBroken = true;
            _place = Place.Bare;
        }
    }

    private bool IsPadding(char character) => isPadded && character is ' ' or '\t';
}
