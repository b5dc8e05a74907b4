namespace Catalogue.Oracle;

/// <summary>Numbers for all values that papers have, of whatever filter: they are compared and counted faster than texts.</summary>
public sealed class ValueNumbers
{
    /// <summary>Stands for papers without any value.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _numbers = new() { ["none"] = None };
    private readonly List<string> _texts = [];

    public ValueNumbers() => (True, False) = (Of(["true"]), Of(["false"]));

    public int[] True { get; }

    public int[] False { get; }

    public int Count => _texts.Count;

    public bool Knows(string text) => _numbers.ContainsKey(text);

    public string Text(int number) => number == None ? "none" : _texts[number];

    public int[] Of(IEnumerable<string> texts) => [.. texts.Select(Of)];

    public int Of(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
            return number;

        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }
}
