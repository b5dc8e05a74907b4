using System.Buffers;
using System.Text;

namespace Catalogue.Data.Imports.Text;

/// <summary>
/// Prints one text of TeX. It goes through the text once and keeps its own list of open groups, so that neither length nor depth matters.
/// </summary>
internal sealed class TexPrinter(string tex)
{
    private const string KeptBrace = "}";

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\{}$~-`'?!");

    private static readonly (string Written, string Printed)[] Ligatures = [("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡")];

    private readonly StringBuilder _plain = new(tex.Length);

    /// <summary>What to print where each open group ends.</summary>
    private readonly Stack<string> _ends = new();

    /// <summary>Accents whose letter has not come yet, the outer ones first.</summary>
    private readonly Stack<char> _accents = new();

    private readonly TexArguments _arguments = new(tex);
    private int _at;

    public static bool HasMarkup(string tex) => tex.AsSpan().ContainsAny(Markup);

    public string Print()
    {
        while (_at < tex.Length)
            PrintNext();
        EndAccents();
        return _plain.ToString();
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
                Put(" ");
                break;
            case var letter when _accents.Count > 0:
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

            _plain.Append(printed);
            _at += written.Length;
            return;
        }

        var length = tex.AsSpan(_at + 1).IndexOfAny(Markup) + 1;
        length = length == 0 ? tex.Length - _at : length;
        _plain.Append(tex, _at, length);
        _at += length;
    }

    private void PrintAccented(char letter)
    {
        var length = char.IsHighSurrogate(letter) && _at + 1 < tex.Length ? 2 : 1;
        if (!char.IsWhiteSpace(letter))
            Put(tex.Substring(_at, length));
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
        EndAccents();
        if (!_ends.TryPop(out var end))
        {
            Put("}");
            return;
        }

        Put(end);
        if (end == KeptBrace && Is('{'))
            KeepGroup();
    }

    private void KeepGroup()
    {
        Put("{");
        Open(KeptBrace);
    }

    private void PrintMath()
    {
        var end = _arguments.MathEnd(_at);
        EndAccents();
        _plain.Append(tex, _at, end - _at);
        _at = end;
    }

    private void PrintCommand()
    {
        var name = NameAt(_at + 1);
        _at += 1 + name.Length;
        var isWord = name.Length > 0 && char.IsAsciiLetter(name[0]);
        if (TexCommands.Accents.TryGetValue(name, out var accent))
            _accents.Push(accent);
        else if (TexCommands.Dotless.TryGetValue(name, out var dotless))
            PutAfter(_accents.Count == 0 ? dotless : name[..1], isWord);
        else if (TexCommands.Symbols.TryGetValue(name, out var symbol))
            PutAfter(symbol, isWord);
        else if (TexCommands.Styles.Contains(name))
            SkipSpace();
        else if (!PrintArgument(name))
            PutUnknown(name);
    }

    /// <summary>A command that takes its argument in another way than printing it.</summary>
    private bool PrintArgument(string name)
    {
        var end = TexCommands.Arguments.TryGetValue(name, out var kind) ? _arguments.End(_at) : null;
        if (end is null)
            return false;

        var argument = tex[_arguments.Start(_at)..end.Value];
        switch (kind)
        {
            case TexArgument.Quoted:
                _at = _arguments.Start(_at) - 1;
                Put("“");
                Open("”");
                return true;
            case TexArgument.Address:
                Put(TexAddress.Plain(argument));
                break;
            case TexArgument.Math:
                Put($"${argument}$");
                break;
            case TexArgument.Left:
                break;
        }

        _at = end.Value + 1;
        return true;
    }

    private void PutUnknown(string name)
    {
        EndAccents();
        Put($"\\{name}");
        if (Is('{'))
            KeepGroup();
    }

    private void PutAfter(string symbol, bool isWord)
    {
        if (isWord)
            SkipSpace();
        Put(symbol);
    }

    private void Put(string text)
    {
        if (_accents.Count == 0 || text.Length == 0)
        {
            _plain.Append(text);
            return;
        }

        var letter = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        _plain.Append(text, 0, letter);
        while (_accents.TryPop(out var accent))
            _plain.Append(accent);
        _plain.Append(text, letter, text.Length - letter);
    }

    /// <summary>An accent over nothing is a character of its own: <c>\~{}</c> is how people write a tilde.</summary>
    private void EndAccents()
    {
        while (_accents.TryPop(out var accent))
            _plain.Append(TexCommands.Alone.GetValueOrDefault(accent, ""));
    }

    private string NameAt(int start)
    {
        var end = start;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        return end > start ? tex[start..end] : start < tex.Length ? tex.Substring(start, 1) : "";
    }

    /// <summary>The space after a command's name belongs to it; an empty line does not.</summary>
    private void SkipSpace()
    {
        var end = _at;
        var lines = 0;
        for (; end < tex.Length && char.IsWhiteSpace(tex[end]); end++)
            lines += tex[end] == '\n' ? 1 : 0;
        if (lines < 2)
            _at = end;
    }

    private bool Is(char next) => _at < tex.Length && tex[_at] == next;
}
