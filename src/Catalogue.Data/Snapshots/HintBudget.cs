namespace Catalogue.Data.Snapshots;

/// <summary>The number of spelling suggestions that one request may get. Each costs as much as a search. Not thread-safe.</summary>
/// <param name="most">The number of suggestions.</param>
public sealed class HintBudget(int most)
{
    /// <summary>The default number of suggestions.</summary>
    public const int PerRequest = 5;

    private int _taken;

    /// <summary>The number of values that got no suggestion, because none was left.</summary>
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
