using System.Text;

namespace Catalogue.Formats.Json;

/// <summary>A value of a JSON text.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Text">The value as written, or what there is of it.</param>
internal readonly record struct JsonText(int Line, string Text);

/// <summary>
/// Cuts a text into JSON values without reading the whole: the elements of an array, the lines of JSON Lines, or values one after another.
/// Whether they are JSON is for the parser to say.
/// </summary>
internal sealed class JsonTexts(TextReader reader)
{
    private readonly StringBuilder _value = new();
    private int _line = 1;

    public IEnumerable<JsonText> Read()
    {
        SkipSpace();
        if (reader.Peek() != '[')
            return Sequence();

        Take();
        return Elements();
    }

    private IEnumerable<JsonText> Elements()
    {
        while (true)
        {
            SkipSpace();
            if (reader.Peek() is -1)
            {
                yield return new JsonText(_line, "");
                yield break;
            }

            if (reader.Peek() is ']')
                yield break;

            var line = _line;
            var text = Value(",]");
            yield return new JsonText(line, text);
            SkipSpace();
            if (reader.Peek() is ',')
                Take();
        }
    }

    /// <summary>A line that is broken ends with the line, if values before it did.</summary>
    private IEnumerable<JsonText> Sequence()
    {
        var isLines = false;
        while (true)
        {
            SkipSpace();
            if (reader.Peek() is -1)
                yield break;

            var line = _line;
            var text = isLines ? Line() : Value("");
            isLines |= line == _line;
            yield return new JsonText(line, text);
        }
    }

    private string Line()
    {
        var text = reader.ReadLine() ?? "";
        _line++;
        return text;
    }

    /// <summary>A value to its closing bracket, or up to a separator, white space or the end.</summary>
    private string Value(string separators)
    {
        _value.Clear();
        var depth = 0;
        var isText = false;
        while (reader.Peek() is var next and not -1)
        {
            var character = (char)next;
            if (!isText && depth == 0 && _value.Length > 0 && (char.IsWhiteSpace(character) || separators.Contains(character, StringComparison.Ordinal)))
                break;

            _value.Append(Take());
            if (isText)
            {
                if (character == '\\' && reader.Peek() != -1)
                    _value.Append(Take());
                isText = character != '"';
            }
            else if (character == '"')
            {
                isText = true;
            }
            else if (character is '{' or '[')
            {
                depth++;
            }
            else if (character is '}' or ']' && --depth <= 0)
            {
                break;
            }
        }

        return _value.ToString();
    }

    private void SkipSpace()
    {
        while (reader.Peek() is var next and not -1 && (char.IsWhiteSpace((char)next) || next == '\uFEFF' || next == '\u001E'))
            Take();
    }

    private char Take()
    {
        var character = (char)reader.Read();
        if (character == '\n' || (character == '\r' && reader.Peek() != '\n'))
            _line++;
        return character;
    }
}
