using Catalogue.Data.Storage;

namespace Catalogue.Layout.Tests;

/// <summary>Where the source is.</summary>
internal static class SourceFolders
{
    public static string Repository => CatalogueHome.Directory;

    /// <summary>The folders of the projects of the program, by name of the project.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository, "src")).Order(StringComparer.Ordinal)];

    /// <summary>The source files of a project.</summary>
    public static IReadOnlyList<string> Files(string project) =>
        [.. Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal)];

    private static bool IsSource(string file) =>
        !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj") && !file.EndsWith(".g.cs", StringComparison.Ordinal);
}
