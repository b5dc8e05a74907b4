using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>A parsed entry.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Type">Its type, in lower case.</param>
/// <param name="Key">Its key; null if it has none.</param>
/// <param name="Fields">Its fields, with <c>@string</c> abbreviations replaced.</param>
/// <param name="Fault">A syntax error that makes its values unreliable, and the field where it was found; null if there is none.</param>
internal sealed partial record BibTexEntry(int Line, string Type, string? Key, BibTexFields Fields, (string? Field, string Reason)? Fault)
{
    private const string StrayName = "stray";
    private const string Unclosed = "the value is not closed: missing brace or quotation mark";

    public static BibTexEntry Read(EntryText text, BibTexStrings strings)
    {
        strings.BeginEntry();
        var lexer = new BibTexLexer(text);
        var key = text.Type == "string" ? null : lexer.Key();
        var fields = new BibTexFields();
        var items = BibTexGrammar.Read([.. lexer.Tokens()]);
        var fault = text.Type == "string" ? Read(items, fields, field => Define(strings, field)) : Read(items, fields, field => Add(fields, field, strings));
        if (!text.IsClosed)
        {
            fields.Note($"@{text.Type}", "the entry is not closed, but its fields are; they were imported");
            fault ??= Swallowed(fields);
        }

        return new BibTexEntry(text.Line, text.Type, key, fields, fault);
    }

    private static (string? Field, string Reason)? Read(IEnumerable<BibTexItem> items, BibTexFields fields, Func<BibTexField, string?> read)
    {
        BibTexItem? previous = null;
        foreach (var item in items)
        {
            if (item is BibTexField field)
            {
                if (read(field) is { } reason)
                    return (field.Name, reason);
            }
            else if (item is BibTexStray stray)
            {
                if (previous is BibTexField { Name: var name })
                    return (name, $"unexpected '{Excerpt.Of(stray.Token.Text)}' after the value: an extra brace or quotation mark, or a missing comma");

                AddStray(fields, stray.Token);
            }

            previous = item;
        }

        return null;
    }

    /// <summary>If an unclosed entry lacks the brace of a field, the value of that field contains the other fields.</summary>
    private static (string? Field, string Reason)? Swallowed(BibTexFields fields) => fields.Left.FirstOrDefault(field => OtherFieldInside().IsMatch(field.Value)) is { } field
        ? (field.Name, "the value contains other fields: missing closing brace")
        : null;

    private static string? Define(BibTexStrings strings, BibTexField field) =>
        IsUnclosed(field) ? Unclosed
        : strings.TryDefine(field.Name, strings.ValueOf(field, out _)) ? null
        : "the string is too long and was ignored";

    private static string? Add(BibTexFields fields, BibTexField field, BibTexStrings strings)
    {
        if (IsUnclosed(field))
            return Unclosed;

        var value = strings.ValueOf(field, out var undefined);
        fields.Add(field.Name, value);
        if (undefined is not null)
            fields.Note(field.Name, $"the string '{Excerpt.Of(undefined)}' is not defined before this entry; stored verbatim");
        return null;
    }

    private static bool IsUnclosed(BibTexField field) => field.Parts.Any(part => part.Kind == BibTexTokenKind.Unclosed);

    private static void AddStray(BibTexFields fields, BibTexToken token)
    {
        if (token.Kind == BibTexTokenKind.Word)
        {
            fields.Notes.Add(new FieldNote(token.Text, "the field has no value and was ignored"));
            return;
        }

        fields.AddOther(StrayName, token.Text);
        fields.Notes.Add(FieldNote.Verbatim(StrayName, token.Text, "is not a field"));
    }

    [GeneratedRegex("""(?<=[,}"\s])[A-Za-z][\w:+-]*\s*=\s*["{\w]""")]
    private static partial Regex OtherFieldInside();
}
