using System.Collections.Concurrent;
using Catalogue.Data.Columns;

namespace Catalogue.Data.Suggestions;

/// <summary>The texts of one revision: those of a table are read when they are first asked for, and follow the changes from then on.</summary>
public sealed class TextBook
{
    private readonly ConcurrentDictionary<TextDefinition, Lazy<SuggestedTexts>> _texts = new();

    public SuggestedTexts Of(TextDefinition definition, Statements statements) =>
        _texts.GetOrAdd(definition, _ => new Lazy<SuggestedTexts>(() => SuggestedTexts.Load(definition, statements))).Value;

    /// <summary>The texts after some rows have come, gone or changed, by table; those of which too many have are left to be read again.</summary>
    public TextBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new TextBook();
        foreach (var texts in _texts.Values.Where(texts => texts.IsValueCreated).Select(texts => texts.Value))
        {
            var rows = changed.GetValueOrDefault(texts.Definition.Table);
            if (texts.Changed + (rows?.Count ?? 0) > ColumnsFollower.Most)
                continue;

            var now = rows is { Count: > 0 } ? texts.With(rows, statements) : texts;
            book._texts[texts.Definition] = new Lazy<SuggestedTexts>(now);
        }

        return book;
    }
}
