using System.Text;

namespace Catalogue.Formats.Text;

/// <summary>What is printed of a text of TeX, with accents put on the letters that come after them.</summary>
internal sealed class TexOutput(int length)
{
    private readonly StringBuilder _plain = new(length);

    /// <summary>Accents whose letter has not come yet, the outer ones first.</summary>
    private readonly Stack<char> _accents = new();

    public bool HasAccents => _accents.Count > 0;

    public void PutAccent(char accent) => _accents.Push(accent);

    public void Put(ReadOnlySpan<char> text)
    {
        var letter = _accents.Count == 0 || text.Length == 0 ? 0 : char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        _plain.Append(text[..letter]);
        while (letter > 0 && _accents.TryPop(out var accent))
            _plain.Append(accent);
        _plain.Append(text[letter..]);
    }

    /// <summary>An accent over nothing is a character of its own: <c>\~{}</c> is how people write a tilde.</summary>
    public void EndAccents()
    {
        while (_accents.TryPop(out var accent))
            _plain.Append(TexCommands.Alone.GetValueOrDefault(accent, ""));
    }

    public string End()
    {
        EndAccents();
        return _plain.ToString();
    }
}
