using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Storage;
using Catalogue.Records.Authorities;

namespace Catalogue.Data.Seeding;

/// <summary>Identifies the build and the authority files that last migrated a database. If they are the same, a start skips the migration.</summary>
internal static class BuildStamp
{
    private const string Stored = """SELECT "PreparedBy" FROM "Catalogue" """;

    public static string Of(Authorities authorities, DatabaseProvider provider)
    {
        var program = typeof(BuildStamp).Assembly;
        var ours = program.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Catalogue.", StringComparison.Ordinal)).Select(Assembly.Load);
        var builds = ours.Append(program).Append(Assembly.Load(provider.MigrationsAssembly))
            .Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString());
        var names = authorities.Categories.Categories.Select(category => $"{category.Id}\t{category.Name}\t{string.Join(' ', category.Formerly ?? [])}")
            .Concat(authorities.Categories.Archives.Select(archive => archive.Id))
            .Concat(authorities.Affiliations.Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $"{name.Key}\t{name.Value}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [.. builds, .. names]))));
    }

    public static bool HasPrepared(string preparer, CatalogueDatabase database)
    {
        try
        {
            using var connection = database.Open();
            using var statements = new PreparedStatements(connection);
            return statements.Text(Stored) == preparer;
        }
        catch (DbException)
        {
            // The database is missing, has an older schema, or cannot be used. In the last case, the migration that follows reports the error.
            return false;
        }
    }
}
