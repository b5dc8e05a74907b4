using Catalogue.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalogue.Data.Writing.Rows;

/// <summary>A statement about one row, prepared once. How values become its parameters' is the model's.</summary>
public sealed class RowStatement : IDisposable
{
    private readonly SqliteStatement _statement;
    private readonly string _table;
    private readonly (int Index, IClrPropertyGetter Getter, Func<object?, object?>? Convert)[] _values;

    public RowStatement(CatalogueContext db, string table, string sql, IEnumerable<(string Parameter, IProperty Property)> parameters)
    {
        _table = table;
        _statement = new SqliteStatement(db.Database.GetDbConnection(), sql);
        _values =
        [
            .. parameters.Select(named => (
                _statement.IndexOf(named.Parameter), named.Property.GetGetter(), named.Property.GetRelationalTypeMapping().Converter?.ConvertToProvider)),
        ];
    }

    /// <returns>How many rows it changed.</returns>
    public int Execute(object row)
    {
        try
        {
            foreach (var (index, getter, convert) in _values)
            {
                var value = getter.GetClrValue(row);
                _statement.Bind(index, convert is null ? value : convert(value));
            }

            return _statement.Execute();
        }
        catch (SqliteException exception)
        {
            throw new DbUpdateException($"A row of {_table} cannot be stored: {exception.Message}", exception);
        }
    }

    public void Dispose() => _statement.Dispose();
}
