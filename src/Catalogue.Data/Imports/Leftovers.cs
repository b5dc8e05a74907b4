using Catalogue.Data.Records;

namespace Catalogue.Data.Imports;

/// <summary>What of a record the catalogue has no place for, gathered while the record is read.</summary>
internal sealed class Leftovers
{
    private readonly List<OtherField> _other = [];
    private readonly List<FieldNote> _notes = [];

    public IReadOnlyList<OtherField> Other => _other;

    public IReadOnlyList<FieldNote> Notes => _notes;

    /// <summary>Keeps a field as it is written, if it says anything.</summary>
    public void Keep(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _other.Add(new OtherField(field, value));
    }

    /// <summary>Keeps a field that is not understood, and says why.</summary>
    public void Keep(string field, string value, string reason)
    {
        Keep(field, value);
        _notes.Add(new FieldNote(field, reason));
    }

    /// <summary>The paper with all that was kept.</summary>
    public ReadPaper With(PaperRecord paper) => new(paper with { Other = Other }) { Notes = Notes };
}
