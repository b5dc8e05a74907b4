using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalogue.Api.Tests.Plans;

/// <summary>How SQLite goes about a statement, and what of that grows with the catalogue.</summary>
internal static class QueryPlan
{
    private const int Detail = 3;

    /// <summary>Whole tables and indices read, rows put aside, indices and orders made for one statement.</summary>
    private static readonly string[] Costly = ["SCAN ", "MATERIALIZE ", " USING AUTOMATIC ", "USE TEMP B-TREE "];

    /// <summary>What ends a statement of which SQLite reads nothing.</summary>
    private const string Nothing = "WHERE 0";

    public static IEnumerable<CostlyStep> CostlySteps(SqliteConnection connection, IEnumerable<string> statements) =>
        from statement in statements
        where !statement.EndsWith(Nothing, StringComparison.Ordinal)
        from step in Steps(connection, statement)
        where Costly.Any(step.Contains)
        select new CostlyStep(step, statement);

    private static List<string> Steps(SqliteConnection connection, string statement)
    {
        var steps = new List<string>();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, $"EXPLAIN QUERY PLAN {statement}", out var plan));
        using (plan)
        {
            while (raw.sqlite3_step(plan) == raw.SQLITE_ROW)
                steps.Add(raw.sqlite3_column_text(plan, Detail).utf8_to_string());
        }

        return steps;
    }
}

/// <summary>A step of which the cost grows with the catalogue.</summary>
internal sealed record CostlyStep(string Step, string Statement);
