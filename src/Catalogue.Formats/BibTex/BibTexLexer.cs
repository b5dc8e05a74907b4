using System.Text.RegularExpressions;

namespace Catalogue.Formats.BibTex;

/// <summary>Splits the body of an entry into tokens.</summary>
internal sealed partial class BibTexLexer(EntryText entry)
{
    private readonly string _text = entry.Body;
    private int _at;

    /// <summary>The key of the entry: everything up to a comma or the end of the line; null if the first field comes at once.</summary>
    public string? Key()
    {
        SkipSpace();
        var length = _text.AsSpan(_at).IndexOfAny(',', '\n', '=');
        var end = length < 0 ? _text.Length : _at + length;
        if (end < _text.Length && _text[end] == '=')
            return null;

        var key = _text[_at..end].Trim();
        _at = end;
        return key.Length > 0 ? key : null;
    }

    public IEnumerable<BibTexToken> Tokens()
    {
        for (SkipSpace(); _at < _text.Length; SkipSpace())
        {
            yield return _text[_at] switch
            {
                '{' => Delimited(_at + 1, BraceEnd()),
                '"' => Delimited(_at + 1, QuoteEnd()),
                '=' => Sign(BibTexTokenKind.Equals),
                ',' => Sign(BibTexTokenKind.Comma),
                '#' => Sign(BibTexTokenKind.Hash),
                '}' => Sign(BibTexTokenKind.Word),
                _ => Word(),
            };
        }
    }

    private BibTexToken Sign(BibTexTokenKind kind) => new(kind, _text[_at++].ToString());

    private BibTexToken Word()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !"{}\"=,#".Contains(_text[_at], StringComparison.Ordinal))
            _at++;
        return new BibTexToken(BibTexTokenKind.Word, _text[start.._at]);
    }

    private BibTexToken Delimited(int start, int? end)
    {
        _at = end is null ? _text.Length : end.Value + 1;
        return end is null ? new BibTexToken(BibTexTokenKind.Unclosed, "") : new BibTexToken(BibTexTokenKind.Text, _text[start..end.Value]);
    }

    private int? BraceEnd()
    {
        var depth = 0;
        for (var at = NextBrace(_at); at < _text.Length; at = NextBrace(at + 1))
        {
            depth += _text[at] == '{' ? 1 : -1;
            if (depth == 0)
                return at;
        }

        return null;
    }

    private int NextBrace(int from)
    {
        for (var at = from; at < _text.Length; at++)
        {
            if (_text[at] is '{' or '}')
                return at;
            if (_text[at] == '\\' && entry.HasTextBraces)
                at++;
        }

        return _text.Length;
    }

    /// <summary>A quotation mark closes a value only if the next token can follow a value, because people also write quotation marks inside.</summary>
    private int? QuoteEnd()
    {
        var depth = 0;
        for (var at = _at + 1; at < _text.Length; at++)
        {
            if (_text[at] == '{')
                depth++;
            else if (_text[at] == '}')
                depth--;
            else if (_text[at] == '"' && depth == 0 && Follower().IsMatch(_text, at + 1))
                return at;
            else if (_text[at] == '\\' && entry.HasTextBraces)
                at++;
        }

        return null;
    }

    /// <summary>White space and comments between tokens.</summary>
    private void SkipSpace()
    {
        for (; _at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '%'); _at++)
        {
            if (_text[_at] == '%')
                _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length - 1;
        }
    }

    [GeneratedRegex(@"\G\s*(?:[,#}%]|\z|[A-Za-z][\w:+-]*\s*=)")]
    private static partial Regex Follower();
}
