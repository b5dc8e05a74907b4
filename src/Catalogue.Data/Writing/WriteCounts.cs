namespace Catalogue.Data.Writing;

/// <summary>What a write has done so far.</summary>
internal sealed class WriteCounts
{
    private readonly SeenKeys _updated = new();

    public int Created { get; set; }

    public int Updated { get; private set; }

    public int Unchanged { get; set; }

    /// <summary>A paper of several records is updated once.</summary>
    public void Update(int paperKey)
    {
        if (_updated.Add(paperKey))
            Updated++;
    }

    public WriteReport Report(long revision) => new(Created, Updated, Unchanged, revision);
}
