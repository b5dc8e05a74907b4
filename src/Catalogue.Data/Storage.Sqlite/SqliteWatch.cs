using System.Data.Common;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>
/// Reads the revision only if <c>PRAGMA data_version</c> shows that another connection has written. It has its own connection, so that cached
/// answers do not wait for a search. Thread-safe.
/// </summary>
internal sealed class SqliteWatch(Func<DbConnection> open) : RevisionWatch
{
    /// <summary>Returns a number that changes, on one connection, whenever another connection has written.</summary>
    private const string DataVersion = "PRAGMA data_version";

    private readonly Lock _asking = new();
    private CatalogueReader? _reader;
    private long? _version;
    private CatalogueRevision _newest;

    public override CatalogueRevision Newest()
    {
        lock (_asking)
        {
            try
            {
                _reader ??= new CatalogueReader(open());
                var version = _reader.Statements.Number(DataVersion);
                if (version != _version)
                    (_newest, _version) = (_reader.Stored(), version);
                return _newest;
            }
            catch
            {
                Close();
                throw;
            }
        }
    }

    public override void CloseIdle()
    {
        lock (_asking)
            Close();
    }

    public override void Dispose() => CloseIdle();

    private void Close()
    {
        _reader?.Dispose();
        (_reader, _version) = (null, null);
    }
}
