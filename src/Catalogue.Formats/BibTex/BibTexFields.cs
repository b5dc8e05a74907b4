using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>The fields of an entry. Fields that no reader takes are stored verbatim.</summary>
internal sealed class BibTexFields
{
    private readonly List<(OtherField Field, bool IsTaken)> _fields = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public List<FieldNote> Notes { get; } = [];

    /// <summary>The fields that have not been taken.</summary>
    public IEnumerable<OtherField> Left => _fields.Where(entry => !entry.IsTaken).Select(entry => entry.Field);

    /// <summary>Adds a field unless it is blank. If a name occurs twice, the first field is used, as in BibTeX.</summary>
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

    /// <summary>Marks a field as taken and returns its value as written; null if there is no such field.</summary>
    public string? Take(string name)
    {
        if (!_places.TryGetValue(name, out var at))
            return null;

        _fields[at] = (_fields[at].Field, true);
        return _fields[at].Field.Value;
    }

    /// <summary>Undoes <see cref="Take"/>, so that the field is stored verbatim.</summary>
    public void Return(string name)
    {
        if (_places.TryGetValue(name, out var at))
            _fields[at] = (_fields[at].Field, false);
    }

    /// <summary>Undoes <see cref="Take"/> with a note, because the value cannot be used as it stands.</summary>
    /// <param name="problem">What is wrong with the value: "is not a date".</param>
    public void Return(string name, string problem)
    {
        Return(name);
        Notes.Add(FieldNote.Verbatim(Written(name), Find(name) ?? "", problem));
    }

    public void Note(string name, string reason) => Notes.Add(new FieldNote(Written(name), reason));

    private string Written(string name) => _places.TryGetValue(name, out var at) ? _fields[at].Field.Name : name;

    private void AddAgain(string name, string value)
    {
        AddOther(name, value);
        Notes.Add(new FieldNote(name, $"duplicate field; the first one is used, '{Excerpt.Of(value)}' is stored verbatim"));
    }
}
