using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Catalogue.Api.Tests.Limits;

/// <summary>
/// The database of a program that notes every statement as it begins, with its values, and holds those back that name
/// <see cref="Held"/>, until they are released.
/// </summary>
internal sealed class GatedDatabase(IOptions<DatabaseOptions> database, IOptions<DataOptions> data) : CatalogueDatabase(database, data)
{
    public const string Held = "heldback";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _statements = [];
    private readonly TaskCompletionSource _gate = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything that was executed, in the order in which it began.</summary>
    public IReadOnlyList<string> Statements => [.. _statements];

    /// <summary>Completes when a statement is held back.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    public void Release() => _gate.TrySetResult();

    /// <summary>How many statements had the text in them.</summary>
    public int CountOf(string text) => _statements.Count(statement => statement.Contains(text, StringComparison.Ordinal));

    public override DbConnection Open()
    {
        var connection = base.Open();
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, statement) => Note(statement), null);
        return connection;
    }

    private void Note(string statement)
    {
        _statements.Enqueue(statement);
        if (!statement.Contains(Held, StringComparison.Ordinal))
            return;

        _reached.TrySetResult();
        _gate.Task.Wait(Patience);
    }
}
