namespace Catalogue.Data.Snapshots;

/// <summary>How many suggestions of nearest spellings one request may get: each costs as much as a search.</summary>
/// <param name="most">The number of suggestions.</param>
public sealed class HintBudget(int most)
{
    /// <summary>What a request gets by default.</summary>
    public const int PerRequest = 5;

    private int _taken;

    /// <summary>Values that got no suggestion, because there were too many.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes one suggestion; false if none is left.</summary>
    public bool Take()
    {
        if (_taken == most)
            Refused++;
        else
            _taken++;
        return Refused == 0;
    }
}
