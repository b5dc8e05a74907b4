using System.Text;

namespace Catalogue.Formats.Ris;

/// <summary>A field: its tag as written, and its value with the lines that continue it.</summary>
internal sealed class RisField(string written, string value)
{
    private readonly StringBuilder _value = new(value);

    public string Written { get; } = written;

    public string Tag { get; } = written.ToUpperInvariant();

    public string Value => _value.ToString().Trim();

    /// <param name="line">The line. One that is indented goes on in the same line of text.</param>
    /// <param name="isParagraph">Whether there is an empty line before it.</param>
    public void Continue(string line, bool isParagraph) =>
        _value.Append(isParagraph ? "\n\n" : line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t') ? " " : "\n").Append(line.Trim());
}

/// <summary>A record, as its lines say it.</summary>
internal sealed class RisRecord(int line, RisStyle style)
{
    public int Line { get; } = line;

    /// <summary>How its first line writes its tag.</summary>
    public RisStyle Style { get; } = style;

    public List<RisField> Fields { get; } = [];

    /// <summary>Whether it has its last line, <c>ER</c>.</summary>
    public bool IsEnded { get; set; }

    private bool HasType { get; set; }

    private bool HasMore { get; set; }

    public void Add(RisField field)
    {
        HasType |= field.Tag == "TY";
        HasMore |= field.Tag != "TY";
        Fields.Add(field);
    }

    /// <summary>Whether a line begins another record although this one has no end.</summary>
    /// <param name="tag">The line's tag.</param>
    /// <param name="isApart">Whether there is an empty line before it.</param>
    public bool IsBefore(string tag, bool isApart) =>
        HasType ? tag == "TY" && HasMore : isApart && (tag == "TY" || tag == Fields[0].Tag);
}
