namespace Catalogue.Data.Storage;

/// <summary>
/// The base folder of the program: the nearest folder, at or above the executable, that contains <c>seed/manifest.json</c>.
/// That is the repository when run from source, and the program's own folder when published. All commands use the same rule.
/// </summary>
public static class CatalogueHome
{
    /// <summary>The name of the seed's manifest.</summary>
    public const string SeedManifest = "manifest.json";

    public static string Directory { get; } = Find(AppContext.BaseDirectory);

    public static string SeedDirectory => Path.Combine(Directory, "seed");

    public static string DefaultDataDirectory => Path.Combine(Directory, "data");

    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "seed", SeedManifest)))
                return folder.FullName;
        }

        return start;
    }
}
