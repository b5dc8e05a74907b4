using System.Text;

namespace Catalogue.Formats.Ris;

/// <summary>A field: its tag as written, and its value with the lines that continue it.</summary>
internal sealed class RisField(string written, string value)
{
    private StringBuilder? _lines;

    public string Written { get; } = written;

    public string Tag { get; } = written.ToUpperInvariant();

    public string Value => _lines is null ? value.Trim() : _lines.ToString().Trim();

    /// <param name="line">The line. One that is indented goes on in the same line of text.</param>
    /// <param name="isParagraph">Whether there is an empty line before it.</param>
    public void Continue(string line, bool isParagraph) => (_lines ??= new StringBuilder(value))
        .Append(isParagraph ? "\n\n" : line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t') ? " " : "\n").Append(line.Trim());
}

/// <summary>A record, as its lines say it.</summary>
/// <param name="line">The 1-based line where it begins.</param>
/// <param name="longest">The most characters that are kept of it.</param>
internal sealed class RisRecord(int line, RisStyle style, int longest)
{
    /// <summary>The length of a tag and of the end of its line.</summary>
    private const int Tag = 7;

    private string? _first;
    private int _length;

    public int Line { get; } = line;

    /// <summary>How its first line writes its tag.</summary>
    public RisStyle Style { get; } = style;

    /// <summary>Its fields; none if it is too long.</summary>
    public List<RisField> Fields { get; } = [];

    /// <summary>Whether it has its last line, <c>ER</c>.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Whether it is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    private bool HasType { get; set; }

    private bool HasMore { get; set; }

    /// <param name="isCut">Whether the field's line is longer than allowed.</param>
    public void Add(RisField field, bool isCut)
    {
        HasType |= field.Tag == "TY";
        HasMore |= field.Tag != "TY";
        _first ??= field.Tag;
        if (HasRoom(field.Value.Length, isCut))
            Fields.Add(field);
    }

    /// <summary>Adds a line to the last field.</summary>
    /// <param name="isParagraph">Whether there is an empty line before it.</param>
    /// <param name="isCut">Whether the line is longer than allowed.</param>
    public void Continue(string line, bool isParagraph, bool isCut)
    {
        if (HasRoom(line.Length, isCut))
            Fields[^1].Continue(line, isParagraph);
    }

    /// <summary>Whether a line begins another record although this one has no end.</summary>
    /// <param name="tag">The line's tag.</param>
    /// <param name="isApart">Whether there is an empty line before it.</param>
    public bool IsBefore(string tag, bool isApart) =>
        HasType ? tag == "TY" && HasMore : isApart && (tag == "TY" || tag == _first);

    private bool HasRoom(int length, bool isCut)
    {
        _length = Math.Min(_length + length + Tag, int.MaxValue / 2);
        if (!isCut && _length <= longest)
            return !IsTooLong;

        IsTooLong = true;
        Fields.Clear();
        return false;
    }
}
