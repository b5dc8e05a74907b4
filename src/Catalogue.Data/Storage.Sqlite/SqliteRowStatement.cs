using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage.Sqlite;

internal sealed class SqliteRowStatement : RowStatement
{
    private readonly SqliteStatement _statement;
    private readonly (int Index, RowColumn Column)[] _values;

    public SqliteRowStatement(CatalogueContext db, RowTable table, string sql)
        : base(table)
    {
        _statement = new SqliteStatement(db.Database.GetDbConnection(), sql);
        _values = [.. table.Columns.Select(column => (_statement.IndexOf(column.Parameter), column))];
    }

    public override void Dispose() => _statement.Dispose();

    protected override int ExecuteOn(object row)
    {
        foreach (var (index, column) in _values)
            _statement.Bind(index, column.ValueOf(row));
        return _statement.Execute();
    }
}

/// <summary>Inserts each row immediately: SQLite runs in this process, so buffering would save no round trip.</summary>
internal sealed class SqliteRowInserter(CatalogueContext db, RowTable table) : RowInserter
{
    private readonly SqliteRowStatement _statement = new(db, table, Sql(table));

    public override void Insert(object row) => _statement.Execute(row);

    public override void Flush()
    {
    }

    public override void Dispose() => _statement.Dispose();
}
