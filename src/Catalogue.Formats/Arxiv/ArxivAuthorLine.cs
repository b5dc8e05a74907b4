using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>
/// Reads a line of authors as arXiv's submitters write it: <c>A. Author (1,2), B. Author (2) ((1) Here, (2) There)</c>. An affiliation
/// belongs only to the author right before it, not to the authors further left.
/// </summary>
internal sealed partial class ArxivAuthorLine
{
    private readonly RecordBuilder _builder;
    private readonly string _field;
    private readonly string _line;
    private readonly List<(string Name, List<string> Parentheses)> _authors = [];
    private Dictionary<string, string>? _affiliations;
    private bool _isKept;
    private bool _isAfterEtAl;

    private ArxivAuthorLine(RecordBuilder builder, string field, string line) =>
        (_builder, _field, _line) = (builder, field, Spaces.Single(Superscript().Replace(line, "($1$2)")));

    public static void Read(RecordBuilder builder, string field, string line)
    {
        var reader = new ArxivAuthorLine(builder, field, line);
        var parts = new ArxivAuthorLineParts(reader._line);
        reader.Take(parts.Read());
        if (!parts.IsWhole)
            reader.NotUnderstood("unbalanced parentheses; the line is also stored verbatim");
        reader.Finish();
        if (reader._isKept)
            builder.Keep(field, line);
    }

    private void Take(List<AuthorLinePart> parts)
    {
        var isNew = true;
        for (var at = 0; at < parts.Count; at++)
        {
            var (kind, text, start) = parts[at];
            if (kind == AuthorLinePartKind.Separator)
            {
                isNew = true;
            }
            else if (kind == AuthorLinePartKind.Parenthesis)
            {
                if (isNew && at > 0 && AffiliationKeys.Of(text) is not null && Explain(_line[(start - 1)..]))
                    return;
                Parenthesis(text);
            }
            else
            {
                Name(text, isNew);
                isNew = false;
            }
        }
    }

    private bool Explain(string text)
    {
        if (AffiliationKeys.Explained(text) is not { } explained)
            return false;

        _affiliations = explained;
        return true;
    }

    private void Parenthesis(string text)
    {
        if (Explain(text))
            return;

        if (Collaborations.IsEtAl(text))
            _builder.AuthorsTruncated = true;
        else if (Collaborations.Part(text) is { Phrase: { } phrase, Name: "" })
            Behalf(phrase);
        else if (Collaborations.Joined(text) is { } team)
            _authors.Add((team, []));
        else if (_authors.Count == 0 || _isAfterEtAl || Aside().IsMatch(text))
            _isKept = true;
        else
            _authors[^1].Parentheses.Add(text);
    }

    private void Name(string text, bool isNew)
    {
        var (name, phrase) = Collaborations.Part(text);
        _isAfterEtAl = Collaborations.IsEtAl(name) || Collaborations.BeforeEtAl(name) is not null;
        if (phrase is not null)
            Behalf(phrase);
        if (Collaborations.BeforeEtAl(name) is { } before)
            (name, _builder.AuthorsTruncated) = (before, true);

        if (Collaborations.IsEtAl(name))
            _builder.AuthorsTruncated = true;
        else if (Aside().IsMatch(name))
            _isKept = true;
        else if (_authors.Count > 0 && Suffix().IsMatch(name))
            _authors[^1] = ($"{_authors[^1].Name} {name}", _authors[^1].Parentheses);
        else if (!isNew && IsNickname())
            _authors[^1] = ($"{_authors[^1].Name} ({_authors[^1].Parentheses[^1]}) {name}", []);
        else if (name.Any(char.IsLetter))
            _authors.Add((name, []));
    }

    /// <summary>Whether the only parenthesis so far is one inside a name, such as that of <c>William (Bill) Smith</c>.</summary>
    private bool IsNickname() => _authors is [.., { Parentheses: [var only] }] && Nickname().IsMatch(only);

    private void Behalf(string phrase)
    {
        _builder.Keep("collaboration", phrase);
        _isKept = true;
    }

    private void Finish()
    {
        var isUnexplained = false;
        foreach (var (name, parentheses) in _authors)
        {
            var places = parentheses.SelectMany(Affiliations).Select(ArxivFields.Name).Where(place => place.Length > 0);
            _builder.Author(ArxivFields.Name(name), places.Distinct());
        }

        if (isUnexplained)
            NotUnderstood("a reference to an affiliation is not explained; the line is also stored verbatim");

        IEnumerable<string> Affiliations(string parenthesis)
        {
            if (AffiliationKeys.Of(parenthesis) is not { } keys)
                return [parenthesis];

            isUnexplained |= keys.Any(key => _affiliations?.ContainsKey(key) != true);
            return keys.Select(key => _affiliations?.GetValueOrDefault(key)).OfType<string>();
        }
    }

    private void NotUnderstood(string reason)
    {
        _builder.Note(_field, reason);
        _isKept = true;
    }

    [GeneratedRegex(@"\$\^(?:\{([^{}$]{1,20})\}|([0-9]))\$")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{1,14}$")]
    private static partial Regex Nickname();

    [GeneratedRegex(@"^(?:(?:Jr|Sr)\.?|I{2,3}|IV)$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?:(?:with|and)\s+)?(?:an?\s+)?appendix\b|^(?:eds?\.?|editors?|deceased)$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();
}
