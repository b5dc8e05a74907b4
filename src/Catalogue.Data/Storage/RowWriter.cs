namespace Catalogue.Data.Storage;

/// <summary>
/// Writes rows of one table with the columns that the EF model maps, without change tracking, which is many times slower.
/// The caller assigns the keys.
/// </summary>
public sealed class RowWriter<T>(CatalogueContext db) : IBulkWriter
    where T : class
{
    private readonly DatabaseProvider _database = KnownDatabases.Of(db);
    private readonly RowTable _table = new(db, typeof(T));
    private RowInserter? _insert;
    private RowStatement? _update;

    /// <summary>Adds a row, which is there after the next <see cref="Flush"/> at the latest.</summary>
    public void Insert(T row) => (_insert ??= _database.BulkLoad.Inserter(db, _table)).Insert(row);

    /// <returns>False if no row has this key; nothing is written then.</returns>
    public bool Update(T row) => (_update ??= Updating()).Execute(row) > 0;

    /// <summary>Updates the row with this key, or inserts it if there is none.</summary>
    public void Store(T row)
    {
        if (!Update(row))
            Insert(row);
    }

    public void Flush() => _insert?.Flush();

    public void Dispose()
    {
        _insert?.Dispose();
        _update?.Dispose();
    }

    private RowStatement Updating() => _database.BulkLoad.Statement(
        db,
        _table,
        $"UPDATE {_table.Name} SET {Equal(", ", _table.Columns.Where(known => !known.IsKey))} "
        + $"WHERE {Equal(" AND ", _table.Columns.Where(known => known.IsKey))}");

    private static string Equal(string separator, IEnumerable<RowColumn> columns) =>
        string.Join(separator, columns.Select(known => $"{known.Name} = {known.Parameter}"));
}
