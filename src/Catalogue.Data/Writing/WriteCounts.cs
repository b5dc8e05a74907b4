namespace Catalogue.Data.Writing;

/// <summary>The totals of a write so far.</summary>
internal sealed class WriteCounts
{
    private readonly KeyBitSet _updated = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<OutcomeKind>().Length];
    private int _updatedPapers;

    public int Created => _outcomes[(int)OutcomeKind.Created];

    public bool HasChanged => Created + _updatedPapers + _outcomes[(int)OutcomeKind.Merged] > 0;

    public void Add(OutcomeKind outcome) => _outcomes[(int)outcome]++;

    /// <summary>Counts an updated paper; several changed records of one paper count once.</summary>
    public void Update(int paperKey)
    {
        if (_updated.Add(paperKey))
            _updatedPapers++;
    }

    public WriteReport Report(long revision, bool isStored) => new(Created, _updatedPapers, _outcomes[(int)OutcomeKind.Unchanged], revision)
    {
        Merged = _outcomes[(int)OutcomeKind.Merged],
        Rejected = _outcomes[(int)OutcomeKind.Rejected],
        IsStored = isStored,
    };
}
