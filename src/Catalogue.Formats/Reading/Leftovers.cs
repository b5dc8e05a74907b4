using Catalogue.Records;

namespace Catalogue.Formats.Reading;

/// <summary>Collects, while a record is read, the fields that the catalogue has no place for.</summary>
internal sealed class Leftovers
{
    private readonly List<OtherField> _other = [];
    private readonly List<FieldNote> _notes = [];

    public IReadOnlyList<OtherField> Other => _other;

    public IReadOnlyList<FieldNote> Notes => _notes;

    /// <summary>Keeps a field verbatim, unless it is blank.</summary>
    public void Keep(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _other.Add(new OtherField(field, value));
    }

    /// <summary>Keeps a value that cannot be used as it stands.</summary>
    /// <param name="problem">What is wrong with it: "is not a date".</param>
    public void Keep(string field, string value, string problem)
    {
        Keep(field, value);
        _notes.Add(FieldNote.Verbatim(field, value, problem));
    }

    /// <summary>Keeps a field that papers do not have.</summary>
    public void KeepUnknown(string field, string value)
    {
        Keep(field, value);
        _notes.Add(new FieldNote(field, "unknown field; stored verbatim"));
    }

    /// <summary>The paper with everything that was kept.</summary>
    public ReadPaper With(PaperRecord paper) => new(paper with { Other = Other }) { Notes = Notes };
}
