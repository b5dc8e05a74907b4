namespace Catalogue.Data.Storage;

/// <summary>Writes rows, possibly in batches.</summary>
public interface IBulkWriter : IDisposable
{
    /// <summary>Sends buffered rows to the database, so that later queries of the transaction see them.</summary>
    void Flush();
}
