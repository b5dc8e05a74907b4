using System.Data.Common;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Storage;
using Catalogue.Data.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Tests.Infrastructure;

/// <summary>Where a test catalogue is: a database of the cluster for tests, and a folder for the files that a test reads.</summary>
internal sealed class TestStore : IDisposable
{
    /// <summary>Rows may refer to nothing from now on, on one connection.</summary>
    public const string WithoutForeignKeys = "SET session_replication_role = replica";

    /// <summary>Asks for the names of the catalogue's tables.</summary>
    public const string Tables = "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%'";

    /// <summary>Asks for all that is defined in the catalogue's tables.</summary>
    public const string Schema = """
        SELECT string_agg(line, chr(10) ORDER BY line) FROM (
            SELECT concat_ws(' ', c.relname, c.relkind, c.reloptions, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attstorage,
                a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid)) AS line
            FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid LEFT JOIN pg_attrdef d ON adrelid = c.oid AND adnum = attnum
            WHERE relnamespace = 'public'::regnamespace AND NOT attisdropped
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS defined
        """;

    /// <summary>Makes the tables of a search index by themselves, on a <see cref="Scratch"/> connection; they go with it.</summary>
    public const string CreateSearch = "SET search_path = pg_temp;" + PostgresSearchTables.Create;

    /// <summary>How many cases of a property take as long in a file as one does here.</summary>
    public const int CasesOfOne = 5;

    private readonly TestDatabase _database;
    private bool _isKept;

    /// <param name="template">What is in it; an empty database unless given.</param>
    public TestStore(Template? template) => _database = template is null ? new TestDatabase() : new TestDatabase($"TEMPLATE {template.Database}");

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("catalogue-");

    public void Configure(DatabaseOptions options) => (options.Provider, options.ConnectionString) = ("Postgres", _database.ConnectionString);

    /// <summary>Makes what is stored the beginning of others; nobody uses it any more, and it goes when the tests end.</summary>
    public Template Keep()
    {
        _isKept = true;
        _database.Disconnect();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _database.Dispose();
        return new Template(_database.Name);
    }

    /// <summary>A test's statement as this database understands it: names of the model are quoted, those of the search index are not.</summary>
    public static string Sql(CatalogueContext db, string sql)
    {
        if (sql.Contains("Search", StringComparison.Ordinal))
            return sql;

        var names = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => property.GetColumnName()).Append(type.GetTableName()!));
        return Regex.Replace(sql, $"\\b({string.Join('|', names.Distinct())})\\b", "\"$1\"");
    }

    /// <summary>Which rule a statement broke: the name of a check, the columns that are unique or not null, or FOREIGN KEY.</summary>
    public static string Violation(DbException exception)
    {
        var error = Assert.IsType<PostgresException>(exception);
        return error.SqlState switch
        {
            PostgresErrorCodes.CheckViolation => error.ConstraintName!,
            PostgresErrorCodes.ForeignKeyViolation => "FOREIGN KEY",
            PostgresErrorCodes.NotNullViolation => $"{error.TableName}.{error.ColumnName}",
            PostgresErrorCodes.UniqueViolation => string.Join(", ", UniqueColumns(error).Select(column => $"{error.TableName}.{column}")),
            _ => error.ToString(),
        };
    }

    public static DbConnection Scratch() => new NpgsqlConnection(TestCluster.ConnectionString + ";Database=postgres");

    public static void ClearPool(DbConnection connection) => NpgsqlConnection.ClearPool((NpgsqlConnection)connection);

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        if (!_isKept)
            _database.Dispose();
    }

    // Key ("Scheme", "Value")=(doi, 10.1/x) already exists.
    private static IEnumerable<string> UniqueColumns(PostgresException error) =>
        Regex.Matches(error.Detail!.Split(")=(")[0], "\\w+(?=[\",]|$)").Select(column => column.Value);

    public sealed record Template(string Database);
}
