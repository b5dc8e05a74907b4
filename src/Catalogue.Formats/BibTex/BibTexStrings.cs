using System.Globalization;
using System.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>The <c>@string</c> abbreviations that a file has defined so far, and the names of months, which every style defines.</summary>
internal sealed class BibTexStrings
{
    /// <summary>Maximum length of an abbreviation, in characters: without a limit, abbreviations that contain abbreviations could grow exponentially.</summary>
    private const int Longest = 2_000;

    /// <summary>Maximum number of characters that abbreviations may add to one entry.</summary>
    private const int LongestOfEntry = 1_000_000;

    private readonly Dictionary<string, string> _values = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]
        .ToDictionary(name => name[..3], StringComparer.OrdinalIgnoreCase);

    private int _rest;

    /// <summary>Resets the limit for the next entry.</summary>
    public void BeginEntry() => _rest = LongestOfEntry;

    public bool TryDefine(string name, string value)
    {
        if (value.Length > Longest)
            return false;

        _values[name] = value;
        return true;
    }

    /// <summary>The value of a field with abbreviations replaced.</summary>
    /// <param name="field">The field.</param>
    /// <param name="undefined">The first word in it that is neither a number nor an abbreviation; it stays in the value. Null if there is none.</param>
    public string ValueOf(BibTexField field, out string? undefined)
    {
        undefined = null;
        if (field.Parts is [{ Kind: BibTexTokenKind.Text } only])
            return only.Text;

        var value = new StringBuilder();
        foreach (var (kind, text) in field.Parts)
        {
            if (kind == BibTexTokenKind.Word && _values.TryGetValue(text, out var known) && known.Length <= _rest)
            {
                value.Append(known);
                _rest -= known.Length;
                continue;
            }

            value.Append(text);
            if (kind == BibTexTokenKind.Word && !char.IsAsciiDigit(text[0]))
                undefined ??= text;
        }

        return value.ToString();
    }
}
