using Catalogue.Data.Columns;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Suggestions;

/// <summary>The texts of one revision: those of a table are read when they are first asked for, and follow the changes from then on.</summary>
public sealed class TextBook
{
    private readonly MadeOnce<TextDefinition, SuggestedTexts> _texts = new();

    public SuggestedTexts Of(TextDefinition definition, Statements statements) =>
        _texts.Of(definition, () => SuggestedTexts.Load(definition, statements));

    /// <summary>The texts after some rows have come, gone or changed, by table; those of which too many have are left to be read again.</summary>
    public TextBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new TextBook();
        foreach (var (definition, texts) in _texts.All)
        {
            var rows = changed.GetValueOrDefault(definition.Table);
            if ((rows?.Count ?? 0) <= ColumnsFollower.Most)
                book._texts.Add(definition, rows is { Count: > 0 } ? texts.With(rows, statements) : texts);
        }

        return book;
    }
}
