using System.Text;

namespace Catalogue.Formats.Text;

/// <summary>Collects the plain text of a TeX text. Accents come before their letters in TeX, and after them in Unicode.</summary>
internal sealed class TexOutput(int length)
{
    private readonly StringBuilder _plain = new(length);

    /// <summary>Accents whose letter has not come yet; the innermost is on top.</summary>
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

    /// <summary>Prints accents without a letter as characters of their own: people write <c>\~{}</c> for a tilde.</summary>
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
