using System.Buffers;
using System.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>A name between two separators, the text of a parenthesis after one, or a separator.</summary>
internal readonly record struct AuthorLinePart(AuthorLinePartKind Kind, string Text, int Start);

internal enum AuthorLinePartKind
{
    Name,
    Parenthesis,
    Separator,
}

/// <summary>Splits an author line at commas, semicolons, colons and <c>and</c> outside of braces and parentheses.</summary>
internal sealed class ArxivAuthorLineParts(string line)
{
    private const int LongestEntity = 10;

    private static readonly SearchValues<char> EntityName =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<AuthorLinePart> _parts = [];
    private readonly StringBuilder _text = new();
    private readonly bool _hasBraces = AreBalanced(line);
    private int _start;

    /// <summary>False if a parenthesis is not opened or not closed.</summary>
    public bool IsWhole { get; private set; } = true;

    public List<AuthorLinePart> Read()
    {
        var (parentheses, braces) = (0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            var isEscaped = at > 0 && line[at - 1] == '\\';
            if (_hasBraces && !isEscaped)
                braces = Math.Max(0, braces + (character == '{' ? 1 : character == '}' ? -1 : 0));

            if (character == '(' && braces == 0 && !isEscaped && parentheses++ == 0)
                End(AuthorLinePartKind.Name, at + 1);
            else if (character == ')' && braces == 0 && !isEscaped && parentheses > 0 && --parentheses == 0)
                End(AuthorLinePartKind.Parenthesis, at + 1);
            else if (character == ')' && braces == 0 && !isEscaped && parentheses == 0)
                IsWhole = false;
            else if (parentheses == 0 && braces == 0 && !isEscaped && SeparatorAt(at) is > 0 and var length)
                at = Separate(at, length);
            else
                _text.Append(character);
        }

        IsWhole &= parentheses == 0;
        if (parentheses == 0)
            End(AuthorLinePartKind.Name, line.Length);
        return _parts;
    }

    private int Separate(int at, int length)
    {
        End(AuthorLinePartKind.Name, at + length);
        _parts.Add(new AuthorLinePart(AuthorLinePartKind.Separator, "", at));
        return at + length - 1;
    }

    private void End(AuthorLinePartKind kind, int next)
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0)
            _parts.Add(new AuthorLinePart(kind, text, _start));
        _text.Clear();
        _start = next;
    }

    /// <summary>Length of the separator at this place; 0 if there is none. A colon or semicolon separates only before white space.</summary>
    private int SeparatorAt(int at) => line[at] switch
    {
        ',' => 1,
        ':' => EndsWord(at) ? 1 : 0,
        ';' => EndsWord(at) && !IsEntity(at) ? 1 : 0,
        '&' => IsWord(at, 1) ? 1 : 0,
        'a' or 'A' => (Is(at, "and") || Is(at, "AND")) && IsWord(at, 3) && !Collaborations.IsOpen(_text) ? 3 : 0,
        _ => 0,
    };

    private bool EndsWord(int at) => at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]);

    /// <summary>True if the semicolon ends a character reference such as <c>&amp;uuml;</c>.</summary>
    private bool IsEntity(int at)
    {
        var before = line.AsSpan(Math.Max(0, at - LongestEntity), Math.Min(at, LongestEntity));
        var start = before.LastIndexOf('&');
        return start >= 0 && start + 1 < before.Length && !before[(start + 1)..].ContainsAnyExcept(EntityName);
    }

    private bool Is(int at, string word) => line.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    private bool IsWord(int at, int length) =>
        (at == 0 || char.IsWhiteSpace(line[at - 1]) || line[at - 1] is ',' or ')')
        && at + length < line.Length && char.IsWhiteSpace(line[at + length]);

    private static bool AreBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }
}
