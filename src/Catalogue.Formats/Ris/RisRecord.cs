using System.Text;

namespace Catalogue.Formats.Ris;

/// <summary>A field: its tag as written, and its value including continuation lines.</summary>
internal sealed class RisField(string written, string value)
{
    private StringBuilder? _lines;

    public string Written { get; } = written;

    public string Tag { get; } = written.ToUpperInvariant();

    public string Value => _lines is null ? value.Trim() : _lines.ToString().Trim();

    /// <param name="line">The line. If it is indented, it is joined with a space instead of a line end.</param>
    /// <param name="isParagraph">True if an empty line precedes it.</param>
    public void Continue(string line, bool isParagraph) => (_lines ??= new StringBuilder(value))
        .Append(isParagraph ? "\n\n" : line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t') ? " " : "\n").Append(line.Trim());
}

/// <summary>A record as its lines state it.</summary>
/// <param name="line">The 1-based line where it begins.</param>
/// <param name="longest">Maximum number of characters that are kept of it.</param>
internal sealed class RisRecord(int line, RisStyle style, int longest)
{
    /// <summary>Approximate length of a tag with its separator and line end.</summary>
    private const int Tag = 7;

    private string? _first;
    private int _length;

    public int Line { get; } = line;

    /// <summary>The spelling of the tag in its first line.</summary>
    public RisStyle Style { get; } = style;

    /// <summary>Its fields; none if it is too long.</summary>
    public List<RisField> Fields { get; } = [];

    /// <summary>True if its last line, <c>ER</c>, was read.</summary>
    public bool IsEnded { get; set; }

    /// <summary>True if it is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    private bool HasType { get; set; }

    private bool HasMore { get; set; }

    /// <param name="isCut">True if the line of the field is longer than allowed.</param>
    public void Add(RisField field, bool isCut)
    {
        HasType |= field.Tag == "TY";
        HasMore |= field.Tag != "TY";
        _first ??= field.Tag;
        if (HasRoom(field.Value.Length, isCut))
            Fields.Add(field);
    }

    /// <summary>Adds a continuation line to the last field.</summary>
    /// <param name="isParagraph">True if an empty line precedes it.</param>
    /// <param name="isCut">True if the line is longer than allowed.</param>
    public void Continue(string line, bool isParagraph, bool isCut)
    {
        if (HasRoom(line.Length, isCut))
            Fields[^1].Continue(line, isParagraph);
    }

    /// <summary>True if a line begins the next record, although this one has no end.</summary>
    /// <param name="tag">The tag of the line.</param>
    /// <param name="isApart">True if an empty line precedes it.</param>
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
