using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Formats.BibTex;

/// <summary>The fields of an entry, of which those are left over that nothing takes.</summary>
internal sealed class BibTexFields
{
    private readonly List<(OtherField Field, bool IsTaken)> _fields = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public List<FieldNote> Notes { get; } = [];

    /// <summary>What nothing has taken, as written.</summary>
    public IEnumerable<OtherField> Left => _fields.Where(entry => !entry.IsTaken).Select(entry => entry.Field);

    /// <summary>Adds a field that says something. The first of a name counts, as for BibTeX.</summary>
    public void Add(string name, string value)
    {
        var text = value.Trim();
        if (text.Length == 0)
            return;

        if (_places.TryAdd(name, _fields.Count))
            _fields.Add((new OtherField(name, text), false));
        else if (_fields[_places[name]].Field.Value != text)
            AddAgain(name, text);
    }

    public void AddOther(string name, string value) => _fields.Add((new OtherField(name, value), false));

    public bool IsLeft(string name) => _places.TryGetValue(name, out var at) && !_fields[at].IsTaken;

    public string? Find(string name) => _places.TryGetValue(name, out var at) ? _fields[at].Field.Value : null;

    public IEnumerable<string> Names(Func<string, bool> isWanted) => _places.Keys.Where(isWanted);

    /// <summary>A field's value, as written; it is not left over any more.</summary>
    public string? Take(string name)
    {
        if (!_places.TryGetValue(name, out var at))
            return null;

        _fields[at] = (_fields[at].Field, true);
        return _fields[at].Field.Value;
    }

    /// <summary>Leaves a field over that was taken.</summary>
    public void Return(string name)
    {
        if (_places.TryGetValue(name, out var at))
            _fields[at] = (_fields[at].Field, false);
    }

    /// <summary>Leaves a field over and says why.</summary>
    public void Return(string name, string reason)
    {
        Return(name);
        Note(name, $"{reason}; kept as it is written");
    }

    public void Note(string name, string reason) =>
        Notes.Add(new FieldNote(_places.TryGetValue(name, out var at) ? _fields[at].Field.Name : name, reason));

    private void AddAgain(string name, string value)
    {
        AddOther(name, value);
        Notes.Add(new FieldNote(name, "the entry has this field before; the first counts, this one is kept as it is written"));
    }
}
