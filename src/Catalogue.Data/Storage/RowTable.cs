using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Storage;

/// <summary>A table and its columns, according to the EF mapping of a type.</summary>
internal sealed class RowTable
{
    private readonly RowColumn? _paperKey;

    public RowTable(CatalogueContext db, Type type)
    {
        var entity = db.Model.FindEntityType(type)!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var sql = db.GetService<ISqlGenerationHelper>();
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        foreach (var property in entity.GetProperties())
        {
            var column = property.GetColumnName(table)!;
            Columns.Add(new RowColumn(sql.DelimitIdentifier(column), sql.GenerateParameterName(column), property));
        }

        _paperKey = Columns.Find(column => column.Property.Name == (type == typeof(Paper) ? nameof(Paper.Key) : nameof(Authorship.PaperKey)));
    }

    /// <summary>The quoted name, for SQL.</summary>
    public string Name { get; }

    public List<RowColumn> Columns { get; } = [];

    /// <summary>The key of the paper that a row belongs to; null if the table has no paper key.</summary>
    /// <param name="valueOf">Returns the value of the row in a column.</param>
    public int? PaperKeyOf(Func<RowColumn, object?> valueOf) => _paperKey is null ? null : valueOf(_paperKey) as int?;
}

/// <summary>A mapped column. It reads its value from an entity and converts it to the type that is stored.</summary>
/// <param name="Name">The quoted name, for SQL.</param>
/// <param name="Parameter">The name of the parameter that carries its value in a statement.</param>
/// <param name="Property">The mapped property.</param>
internal sealed record RowColumn(string Name, string Parameter, IProperty Property)
{
    private readonly IClrPropertyGetter _getter = Property.GetGetter();
    private readonly Func<object?, object?>? _convert = Property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

    public bool IsKey => Property.IsPrimaryKey();

    public object? ValueOf(object row)
    {
        var value = _getter.GetClrValue(row);
        return _convert is null ? value : _convert(value);
    }
}
