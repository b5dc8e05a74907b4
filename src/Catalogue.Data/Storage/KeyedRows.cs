using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>Writes rows with ascending integer keys. A key is never reused, even after its row is deleted.</summary>
internal sealed class KeyedRows<T>(CatalogueContext db) : IBulkWriter
    where T : class
{
    private readonly RowWriter<T> _rows = new(db);
    private readonly string _table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
    private int? _last;
    private int? _kept;

    public int NextKey()
    {
        if (_last is null)
            _last = _kept = KnownDatabases.Of(db).BulkLoad.LastKey(db, _table);
        return checked((_last = _last.Value + 1).Value);
    }

    public void Insert(T row) => _rows.Insert(row);

    public void Update(T row) => _rows.Update(row);

    public void Flush()
    {
        _rows.Flush();
        if (_last is { } last && last != _kept)
            KnownDatabases.Of(db).BulkLoad.KeepLastKey(db, _table, last);
        _kept = _last;
    }

    public void Dispose() => _rows.Dispose();
}
