using System.Data.Common;
using Catalogue.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Sqlite;

/// <summary>Writes the rows of the FTS5 table, in the context's transaction, by statements that are prepared once.</summary>
internal sealed class SqliteSearchRows(CatalogueContext db) : IDisposable
{
    private DbCommand? _insert;
    private DbCommand? _delete;

    public void Add(int paperKey, SearchDocument document)
    {
        _insert ??= Command(
            "INSERT INTO paper_search (rowid, title, abstract, authors, words) VALUES (@key, @title, @abstract, @authors, @words)",
            "@key", "@title", "@abstract", "@authors", "@words");
        Execute(_insert, paperKey, document.Title, document.Abstract, document.Authors, document.Words);
    }

    public void Remove(int paperKey) => Execute(_delete ??= Command("DELETE FROM paper_search WHERE rowid = @key", "@key"), paperKey);

    public void Clear()
    {
        using var clear = Command("INSERT INTO paper_search (paper_search) VALUES ('delete-all')");
        Execute(clear);
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _delete?.Dispose();
    }

    private static void Execute(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
