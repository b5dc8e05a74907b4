using System.Collections;

namespace Catalogue.Benchmarks.Checking;

/// <summary>A query in its parts, alternatives of units that all have to hold, and which of the papers meet it.</summary>
internal sealed class Search(params SearchUnit[][] groups)
{
    private const int Reserve = 1 << 16;

    private readonly BitArray _found = new(0);
    private int _count;

    public string Text { get; } = string.Join(" OR ", groups.Select(group => string.Join(' ', group.AsEnumerable())));

    public bool Finds(int paper) => _found[paper];

    /// <summary>Looks at the next paper.</summary>
    public void Read(PaperWords paper)
    {
        if (_found.Length == _count)
            _found.Length += Reserve;
        _found[_count++] = Array.Exists(groups, group => Array.TrueForAll(group, unit => unit.Holds(paper)));
    }
}
