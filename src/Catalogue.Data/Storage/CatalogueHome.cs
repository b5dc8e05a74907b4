namespace Catalogue.Data.Storage;

/// <summary>
/// The folder that the program lives in: the nearest one, at or above the program, that holds a seed with its manifest.
/// From source that is the repository, published it is the program's own folder; the rule is the same for every verb.
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
