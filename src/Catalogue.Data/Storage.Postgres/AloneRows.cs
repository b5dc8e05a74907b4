using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>A query that says with every row which revision it sees, so that it needs no snapshot around it.</summary>
internal sealed class AloneRows(NpgsqlConnection connection, string sql, int parameters)
    : PostgresRows(connection, WithRevision(sql), parameters, firstColumn: Columns)
{
    /// <summary>Those of the revision, and one that is null where the query gives no row.</summary>
    private const int Columns = 4;

    private bool _isBeforeFirst;

    public override bool Read() => _isBeforeFirst ? IsAtFirst() : base.Read();

    public override ValueTask<bool> ReadAsync() => _isBeforeFirst ? new(IsAtFirst()) : base.ReadAsync();

    protected override CatalogueRevision? ReadRevision()
    {
        _isBeforeFirst = false;
        var revision = StoredRevision.Read(this, -Columns);
        _isBeforeFirst = true;
        return revision;
    }

    /// <summary>The first row has been read for its revision.</summary>
    private bool IsAtFirst()
    {
        _isBeforeFirst = false;
        return !IsNull(-1);
    }

    /// <summary>A single row joins the query's, and a join with a single row keeps their order.</summary>
    private static string WithRevision(string sql) =>
        $"SELECT stored.*, found.* FROM ({StoredRevision.Query}) AS stored LEFT JOIN (SELECT TRUE, query.* FROM ({sql}) AS query) AS found ON TRUE";
}
