using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Storage;

/// <summary>Whether the database still has the schema that this program knows: while several versions run, a newer one may have changed it.</summary>
public sealed class Schema(CatalogueDatabase database)
{
    /// <summary>
    /// The format version of what is derived from papers: documents, facts, search postings and hashes of titles. A catalogue with an older
    /// version derives them again.
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
