using System.Data.Common;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>Asks whether somebody has written, and reads only then. It has a connection of its own: what is remembered does not wait for what is searched.</summary>
internal sealed class SqliteWatch(Func<DbConnection> open) : RevisionWatch
{
    /// <summary>Gives a number that differs from the one before, on the same connection, when another connection has written.</summary>
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
