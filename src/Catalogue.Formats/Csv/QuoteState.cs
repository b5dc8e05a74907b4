namespace Catalogue.Formats.Csv;

/// <summary>Tracks the quotes of a row from line to line, so that the end of the row is known before it is split into cells.</summary>
/// <param name="separator">The separator of cells.</param>
/// <param name="isPadded">True if white space around quotes is not part of the cell.</param>
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

    /// <summary>True if a quoted cell continues in the next line.</summary>
    public bool IsOpen => _place == Place.Quoted;

    /// <summary>True if there is text between a closing quote and the next separator.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Number of cells that have begun.</summary>
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
