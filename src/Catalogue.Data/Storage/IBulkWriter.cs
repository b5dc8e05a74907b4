namespace Catalogue.Data.Storage;

/// <summary>Rows that are being written.</summary>
public interface IBulkWriter : IDisposable
{
    /// <summary>Makes sure that they are there for whoever asks: a database may take many at once.</summary>
    void Flush();
}
