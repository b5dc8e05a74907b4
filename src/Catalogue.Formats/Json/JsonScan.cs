using System.Text;

namespace Catalogue.Formats.Json;

/// <summary>Tracks the brackets and strings of a JSON value while its characters are read, and keeps the characters up to a limit.</summary>
/// <param name="longest">Maximum number of characters that are kept.</param>
internal sealed class JsonScan(int longest)
{
    private const int DeepestName = 4;

    private readonly StringBuilder _text = new();
    private readonly (int Start, int Length)[] _names = new (int, int)[DeepestName + 1];
    private int _depth;
    private int _stringStart;
    private bool _isString;
    private bool _isEscaped;
    private bool _hasBegun;
    private char _last;

    /// <summary>The value as read so far; empty if it is too long.</summary>
    public string Text => IsTooLong ? "" : _text.ToString();

    public bool IsTooLong { get; private set; }

    /// <summary>True if the value has begun and the current place is neither inside brackets nor inside a string.</summary>
    public bool IsOutside => _hasBegun && _depth <= 0 && !_isString;

    /// <summary>True directly before the value of a property.</summary>
    public bool IsAfterName => _last == ':' && !_isString && !IsTooLong && _depth is > 0 and <= DeepestName;

    /// <summary>True if the current property has this path, such as <c>message.items</c>.</summary>
    public bool IsAt(string path)
    {
        var names = path.Split('.');
        return names.Length == _depth && names.Index().All(name => Name(name.Index + 1) == name.Item);
    }

    /// <summary>The value so far, with an empty list as its last property.</summary>
    public string WithEmptyList() => $"{_text}[]{new string('}', _depth)}";

    /// <summary>Keeps the next character. Returns whether it closes the value.</summary>
    public bool Keep(char character)
    {
        if (_text.Length < longest)
            _text.Append(character);
        else
            IsTooLong = true;
        _hasBegun = true;
        if (_isString)
        {
            FollowString(character);
            return false;
        }

        if (!char.IsWhiteSpace(character))
            _last = character;
        switch (character)
        {
            case '"':
                (_isString, _stringStart) = (true, _text.Length);
                return false;
            case '{' or '[':
                _depth++;
                return false;
            case '}' or ']':
                return --_depth <= 0;
            default:
                return false;
        }
    }

    private void FollowString(char character)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (character == '\\')
        {
            _isEscaped = true;
        }
        else if (character == '"')
        {
            _isString = false;
            if (_depth is > 0 and <= DeepestName)
                _names[_depth] = (_stringStart, _text.Length - 1 - _stringStart);
        }
    }

    private string Name(int depth) => _names[depth] is (var start, > 0 and var length) ? _text.ToString(start, length) : "";
}
