using System.Buffers;

namespace Catalogue.Formats.Text;

/// <summary>
/// Converts one TeX text to plain text. It reads the text once and keeps its own stack of open groups, so that deep nesting cannot overflow
/// the call stack.
/// </summary>
internal sealed partial class TexPrinter(string tex)
{
    private const string KeptBrace = "}";

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\{}$~-`'?!");

    private static readonly (string Written, string Printed)[] Ligatures = [("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡")];

    private readonly TexOutput _plain = new(tex.Length);

    /// <summary>Text to print at the end of each open group.</summary>
    private readonly Stack<string> _ends = new();

    private readonly TexSource _source = new(tex);
    private int _at;

    public static bool HasMarkup(string tex) => tex.AsSpan().ContainsAny(Markup);

    public string Print()
    {
        while (_at < tex.Length)
            PrintNext();
        return _plain.End();
    }

    private void PrintNext()
    {
        switch (tex[_at])
        {
            case '\\':
                PrintCommand();
                break;
            case '{':
                Open("");
                break;
            case '}':
                Close();
                break;
            case '$':
                PrintMath();
                break;
            case '~':
                _at++;
                _plain.Put(" ");
                break;
            case var letter when _plain.HasAccents:
                PrintAccented(letter);
                break;
            default:
                PrintText();
                break;
        }
    }

    private void PrintText()
    {
        foreach (var (written, printed) in Ligatures)
        {
            if (string.CompareOrdinal(tex, _at, written, 0, written.Length) != 0)
                continue;

            _plain.Put(printed);
            _at += written.Length;
            return;
        }

        var length = tex.AsSpan(_at + 1).IndexOfAny(Markup) + 1;
        length = length == 0 ? tex.Length - _at : length;
        _plain.Put(tex.AsSpan(_at, length));
        _at += length;
    }

    private void PrintAccented(char letter)
    {
        var length = char.IsHighSurrogate(letter) && _at + 1 < tex.Length ? 2 : 1;
        if (!char.IsWhiteSpace(letter))
            _plain.Put(tex.AsSpan(_at, length));
        _at += length;
    }

    private void Open(string end)
    {
        _at++;
        _ends.Push(end);
    }

    private void Close()
    {
        _at++;
        _plain.EndAccents();
        if (!_ends.TryPop(out var end))
        {
            _plain.Put("}");
            return;
        }

        _plain.Put(end);
        if (end == KeptBrace && Is('{'))
            KeepGroup();
    }

    private void KeepGroup()
    {
        _plain.Put("{");
        Open(KeptBrace);
    }

    private void PrintMath()
    {
        var end = _source.MathEnd(_at);
        _plain.EndAccents();
        _plain.Put(tex.AsSpan(_at, end - _at));
        _at = end;
    }

    private bool Is(char next) => _at < tex.Length && tex[_at] == next;
}
