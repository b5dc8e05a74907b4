using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Derived;
using Catalogue.Data.Writing.Names;
using Catalogue.Records.Authorities;

namespace Catalogue.Data.Writing;

/// <summary>The state that the parts of one write share.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly DerivedRows _derived;

    public WriteSession(CatalogueContext db, Authorities authorities, long revision)
    {
        (Db, Revision) = (db, revision);
        Rows = new CatalogueRows(db);
        Ids = new IdAllocator(db);
        Names = new NameRegistry(db, authorities, Ids, Rows, revision);
        Tables = new BulkLoadMaintenance(db);
        _derived = new DerivedRows(db, Rows, revision);
        Papers = new PaperRowWriter(db, Rows, _derived);
    }

    public CatalogueContext Db { get; }

    public long Revision { get; }

    public CatalogueRows Rows { get; }

    public IdAllocator Ids { get; }

    public NameRegistry Names { get; }

    public PaperRowWriter Papers { get; }

    public BulkLoadMaintenance Tables { get; }

    public WriteCounts Counts { get; } = new();

    /// <summary>True if something other than a paper has changed.</summary>
    public bool HasChangedMore { get; set; }

    public bool HasChanged => HasChangedMore || Counts.HasChanged;

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Papers.FinishAsync(cancellationToken);
        await _derived.FlushAsync();
        await Tables.FinishAsync(cancellationToken);
    }

    public void Dispose()
    {
        _derived.Dispose();
        Rows.Dispose();
    }
}
