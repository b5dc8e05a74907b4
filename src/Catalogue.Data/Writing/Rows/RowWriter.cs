using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing.Rows;

/// <summary>
/// Writes the rows of a table as the model maps them, one statement a row and nothing remembered: many times faster than
/// the change tracker, which keeps and compares everything. Keys are the caller's to give.
/// </summary>
public sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly CatalogueContext _db;
    private readonly string _table;
    private readonly List<(string Column, string Parameter, IProperty Property)> _columns = [];
    private RowStatement? _insert;
    private RowStatement? _update;

    public RowWriter(CatalogueContext db)
    {
        _db = db;
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var sql = db.GetService<ISqlGenerationHelper>();
        _table = sql.DelimitIdentifier(table.Name, table.Schema);
        foreach (var property in type.GetProperties())
        {
            var column = property.GetColumnName(table)!;
            _columns.Add((sql.DelimitIdentifier(column), sql.GenerateParameterName(column), property));
        }
    }

    public void Insert(T row) => (_insert ??= Inserting()).Execute(row);

    /// <returns>Whether there is a row with its key.</returns>
    public bool Update(T row) => (_update ??= Updating()).Execute(row) > 0;

    /// <summary>Makes the row be there as it is, new or not.</summary>
    public void Store(T row)
    {
        if (!Update(row))
            Insert(row);
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _update?.Dispose();
    }

    private RowStatement Inserting() => Statement(
        $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(known => known.Column))}) "
        + $"VALUES ({string.Join(", ", _columns.Select(known => known.Parameter))})");

    private RowStatement Updating() => Statement(
        $"UPDATE {_table} SET {Equal(", ", _columns.Where(known => !known.Property.IsPrimaryKey()))} "
        + $"WHERE {Equal(" AND ", _columns.Where(known => known.Property.IsPrimaryKey()))}");

    private static string Equal(string separator, IEnumerable<(string Column, string Parameter, IProperty Property)> columns) =>
        string.Join(separator, columns.Select(known => $"{known.Column} = {known.Parameter}"));

    private RowStatement Statement(string sql) =>
        new(_db, _table, sql, _columns.Select(known => (known.Parameter, known.Property)));
}
