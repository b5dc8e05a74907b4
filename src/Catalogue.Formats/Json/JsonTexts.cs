using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Json;

/// <summary>The role of a value within a JSON text.</summary>
internal enum JsonPart
{
    /// <summary>A value of its own.</summary>
    Value,

    /// <summary>An element of a list inside a response.</summary>
    Element,

    /// <summary>A response without the elements of its list.</summary>
    Page,
}

/// <summary>A value of a JSON text.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Text">The value as written, or the part of it that exists.</param>
internal readonly record struct JsonText(int Line, string Text, JsonPart Part = JsonPart.Value)
{
    /// <summary>True if it is longer than allowed; then it has no text.</summary>
    public bool IsTooLong { get; init; }
}

/// <summary>
/// Cuts a text into JSON values without reading the whole text: the elements of an array, the lines of JSON Lines, consecutive values, or
/// the elements of lists inside responses. The parser decides whether they are valid.
/// </summary>
/// <param name="longest">Maximum length of a value, in characters. Nothing is kept of a longer one.</param>
/// <param name="listStarts">True if a list of records starts after a value as read so far; null if the format has no such lists.</param>
internal sealed class JsonTexts(TextReader reader, int longest, Func<JsonScan, bool>? listStarts)
{
    private readonly BoundedReader _reader = new(reader, longest);
    private int _line = 1;

    public IEnumerable<JsonText> Read()
    {
        SkipSpace();
        if (_reader.Peek() != '[')
            return Sequence();

        Take();
        return Elements(",]");
    }

    private IEnumerable<JsonText> Elements(string separators, JsonPart part = JsonPart.Value)
    {
        while (true)
        {
            SkipSpace();
            if (_reader.Peek() is -1)
            {
                yield return new JsonText(_line, "");
                yield break;
            }

            if (_reader.Peek() is ']')
                yield break;

            foreach (var text in Texts(separators, part))
                yield return text;
            SkipSpace();
            if (_reader.Peek() is ',')
                Take();
        }
    }

    /// <summary>
    /// Once a value has ended on the line where it began, the text is JSON Lines: each line is then one value, so that a broken line does
    /// not affect the next.
    /// </summary>
    private IEnumerable<JsonText> Sequence()
    {
        var isLines = false;
        while (true)
        {
            SkipSpace();
            if (_reader.Peek() is -1)
                yield break;

            var line = _line;
            if (isLines)
            {
                yield return Line();
                continue;
            }

            foreach (var text in Texts("", JsonPart.Value))
                yield return text;
            isLines |= line == _line;
        }
    }

    private JsonText Line()
    {
        var text = _reader.ReadLine() ?? "";
        return new JsonText(_line++, _reader.IsCut ? "" : text) { IsTooLong = _reader.IsCut };
    }

    /// <summary>A value. If it is a response, yields the elements of its list first, and then the response without them.</summary>
    private IEnumerable<JsonText> Texts(string separators, JsonPart part)
    {
        var line = _line;
        var scan = new JsonScan(longest);
        while (Advance(scan, separators, part == JsonPart.Value))
        {
            part = JsonPart.Page;
            scan.Keep(Take());
            foreach (var element in Elements(",]", JsonPart.Element))
                yield return element;
            if (_reader.Peek() is -1)
                yield break;
        }

        yield return new JsonText(line, scan.Text, part) { IsTooLong = scan.IsTooLong };
    }

    /// <summary>
    /// Reads a value up to its closing bracket, a separator, white space or the end. Returns true if it has stopped before a list of
    /// records instead.
    /// </summary>
    private bool Advance(JsonScan scan, string separators, bool stopsAtList)
    {
        while (_reader.Peek() is var next and not -1)
        {
            var character = (char)next;
            if (scan.IsOutside && (char.IsWhiteSpace(character) || separators.Contains(character, StringComparison.Ordinal)))
                return false;
            if (character == '[' && stopsAtList && listStarts is not null && scan.IsAfterName && listStarts(scan))
                return true;

            if (scan.Keep(Take()))
                return false;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_reader.Peek() is var next and not -1 && (char.IsWhiteSpace((char)next) || next == '\uFEFF' || next == '\u001E'))
            Take();
    }

    private char Take()
    {
        var character = (char)_reader.Read();
        if (character == '\n' || (character == '\r' && _reader.Peek() != '\n'))
            _line++;
        return character;
    }
}
