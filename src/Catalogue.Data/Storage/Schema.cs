using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Storage;

/// <summary>Detects a schema that is newer than this program: during a rolling upgrade, a newer version may have migrated the database.</summary>
public sealed class Schema(CatalogueDatabase database)
{
    /// <summary>
    /// The format version of the data that is derived from papers: documents, facts, search postings and title hashes. If a catalogue has
    /// an older version, the migration rebuilds them.
    /// </summary>
    public const int DerivedVersion = 3;

    private const string Applied = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;

    private readonly Lazy<string> _known = new(() => Assembly.Load(database.Provider.MigrationsAssembly).GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal)!);

    /// <exception cref="DbException">The database cannot be read.</exception>
    public bool IsNewer()
    {
        using var connection = database.Open();
        using var statements = new PreparedStatements(connection);
        return StringComparer.Ordinal.Compare(statements.Text(Applied), _known.Value) > 0;
    }
}
