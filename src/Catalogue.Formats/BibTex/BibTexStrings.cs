using System.Globalization;
using System.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>The strings that a file has defined so far, and the months, which every style defines.</summary>
internal sealed class BibTexStrings
{
    /// <summary>Strings are names of journals and the like; texts made of longer ones could grow without bound.</summary>
    private const int Longest = 2_000;

    /// <summary>How much the strings of one entry may add to it.</summary>
    private const int LongestOfEntry = 1_000_000;

    private readonly Dictionary<string, string> _values = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]
        .ToDictionary(name => name[..3], StringComparer.OrdinalIgnoreCase);

    private int _rest;

    /// <summary>Says that the fields of another entry come.</summary>
    public void BeginEntry() => _rest = LongestOfEntry;

    public bool TryDefine(string name, string value)
    {
        if (value.Length > Longest)
            return false;

        _values[name] = value;
        return true;
    }

    /// <summary>A field's value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="undefined">A word in it that is neither a number nor a string; it is kept.</param>
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
