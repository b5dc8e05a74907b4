using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

internal sealed class PostgresRowStatement : RowStatement
{
    private readonly RowTable _table;
    private readonly NpgsqlCommand _command;

    public PostgresRowStatement(CatalogueContext db, RowTable table, string sql)
        : base(table)
    {
        _table = table;
        _command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var column in table.Columns)
            _command.Parameters.Add(new NpgsqlParameter(column.Parameter, PostgresTypes.Of(column)));
        _command.Prepare();
    }

    public override void Dispose() => _command.Dispose();

    protected override int ExecuteOn(object row)
    {
        for (var at = 0; at < _table.Columns.Count; at++)
            _command.Parameters[at].Value = _table.Columns[at].ValueOf(row) ?? DBNull.Value;
        return _command.ExecuteNonQuery();
    }
}
