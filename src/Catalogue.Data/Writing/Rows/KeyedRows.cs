using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Rows;

/// <summary>Writes rows whose keys are numbers, given in order and never twice, not even when a row is gone.</summary>
internal sealed class KeyedRows<T>(CatalogueContext db) : IDisposable
    where T : class
{
    private readonly RowWriter<T> _rows = new(db);
    private int? _last;

    public int NextKey()
    {
        _last ??= SqliteKeys.Last(db, db.Model.FindEntityType(typeof(T))!.GetTableName()!);
        return checked((_last = _last.Value + 1).Value);
    }

    public void Insert(T row) => _rows.Insert(row);

    public void Update(T row) => _rows.Update(row);

    public void Dispose() => _rows.Dispose();
}
