using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Buffers rows and sends them with <c>COPY</c>, which is many times faster than single inserts. Unflushed rows are discarded on dispose.</summary>
internal sealed partial class PostgresCopy(CatalogueContext db, RowTable table) : RowInserter
{
    private readonly string _copy = $"COPY {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";
    private readonly NpgsqlDbType[] _types = [.. table.Columns.Select(PostgresTypes.Of)];
    private readonly List<object?[]> _rows = [];

    public override void Insert(object row) => _rows.Add([.. table.Columns.Select(column => column.ValueOf(row))]);

    public override void Flush()
    {
        if (_rows.Count == 0)
            return;

        try
        {
            using var copy = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImport(_copy);
            foreach (var row in _rows)
                Write(copy, row);
            copy.Complete();
        }
        catch (NpgsqlException exception)
        {
            throw new RefusedRowException(table, PaperKeyOf(exception), exception);
        }

        _rows.Clear();
    }

    public override void Dispose() => _rows.Clear();

    /// <summary>The key of the rejected row's paper: the server reports the 1-based line of the <c>COPY</c>. Null if it does not.</summary>
    private int? PaperKeyOf(NpgsqlException exception) =>
        exception is PostgresException { Where: { } where } && CopiedLine().Match(where) is { Success: true } line
            && int.TryParse(line.Groups["number"].Value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _rows.Count
            ? table.PaperKeyOf(column => _rows[number - 1][table.Columns.IndexOf(column)])
            : null;

    private void Write(NpgsqlBinaryImporter copy, object?[] row)
    {
        copy.StartRow();
        foreach (var (value, type) in row.Zip(_types))
        {
            if (value is null)
                copy.WriteNull();
            else
                copy.Write(value, type);
        }
    }

    [GeneratedRegex("^COPY .*, line (?<number>[0-9]+)")]
    private static partial Regex CopiedLine();
}
