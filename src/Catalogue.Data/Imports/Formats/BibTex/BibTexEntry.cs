using System.Text.RegularExpressions;

namespace Catalogue.Data.Imports.Formats.BibTex;

/// <summary>An entry.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Type">Its type, in lower case.</param>
/// <param name="Key">Its key, when it has one.</param>
/// <param name="Fields">Its fields, with strings put in their places.</param>
/// <param name="Fault">What is wrong, so that its values cannot be relied on, and the field where that is seen.</param>
internal sealed partial record BibTexEntry(int Line, string Type, string? Key, BibTexFields Fields, (string? Field, string Reason)? Fault)
{
    private const string StrayName = "stray";
    private const string Unclosed = "the value is not closed: a brace or quotation mark is missing";
    private const int LongestQuote = 40;

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
            fields.Note($"@{text.Type}", "the entry is not closed; its fields are, and count");
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
                    return (name, $"\"{Quote(stray.Token.Text)}\" comes after the value: there a brace or quotation mark is too much, or a comma is missing");

                AddStray(fields, stray.Token);
            }

            previous = item;
        }

        return null;
    }

    /// <summary>A brace that is missing may be missing in a field, which then has others in it.</summary>
    private static (string? Field, string Reason)? Swallowed(BibTexFields fields) => fields.Left.FirstOrDefault(field => OtherFieldInside().IsMatch(field.Value)) is { } field
        ? (field.Name, "other fields are in its value: a closing brace is missing")
        : null;

    private static string? Define(BibTexStrings strings, BibTexField field) =>
        IsUnclosed(field) ? Unclosed
        : strings.TryDefine(field.Name, strings.ValueOf(field, out _)) ? null
        : "the string is too long; it counts as not defined";

    private static string? Add(BibTexFields fields, BibTexField field, BibTexStrings strings)
    {
        if (IsUnclosed(field))
            return Unclosed;

        var value = strings.ValueOf(field, out var undefined);
        fields.Add(field.Name, value);
        if (undefined is not null)
            fields.Note(field.Name, $"the file defines no string \"{Quote(undefined)}\" before; the word itself is kept");
        return null;
    }

    private static bool IsUnclosed(BibTexField field) => field.Parts.Any(part => part.Kind == BibTexTokenKind.Unclosed);

    private static void AddStray(BibTexFields fields, BibTexToken token)
    {
        if (token.Kind == BibTexTokenKind.Word)
        {
            fields.Notes.Add(new FieldNote(token.Text, "it has no value"));
            return;
        }

        fields.AddOther(StrayName, token.Text);
        fields.Notes.Add(new FieldNote(StrayName, $"\"{Quote(token.Text)}\" stands where a field should begin; kept as it is written"));
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";

    [GeneratedRegex("""(?<=[,}"\s])[A-Za-z][\w:+-]*\s*=\s*["{\w]""")]
    private static partial Regex OtherFieldInside();
}
