using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Writing.Rows;

/// <summary>A statement about one row, prepared once. What its parameters are called, and how values become theirs, is the model's.</summary>
public sealed class RowStatement : IDisposable
{
    private readonly DbCommand _command;
    private readonly string _table;
    private readonly (DbParameter Parameter, IClrPropertyGetter Getter, Func<object?, object?>? Convert)[] _values;

    public RowStatement(CatalogueContext db, string table, string sql, IEnumerable<(string Parameter, IProperty Property)> parameters)
    {
        _table = table;
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        _command.CommandText = sql;
        _values = [.. parameters.Select(named => Bound(named.Parameter, named.Property))];
        _command.Prepare();
    }

    /// <returns>How many rows it changed.</returns>
    public int Execute(object row)
    {
        foreach (var (parameter, getter, convert) in _values)
        {
            var value = getter.GetClrValue(row);
            parameter.Value = (convert is null ? value : convert(value)) ?? DBNull.Value;
        }

        try
        {
            return _command.ExecuteNonQuery();
        }
        catch (DbException exception)
        {
            throw new DbUpdateException($"A row of {_table} cannot be stored: {exception.Message}", exception);
        }
    }

    public void Dispose() => _command.Dispose();

    private (DbParameter, IClrPropertyGetter, Func<object?, object?>?) Bound(string name, IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var parameter = mapping.CreateParameter(_command, name, null, property.IsNullable);
        _command.Parameters.Add(parameter);
        return (parameter, property.GetGetter(), mapping.Converter?.ConvertToProvider);
    }
}
