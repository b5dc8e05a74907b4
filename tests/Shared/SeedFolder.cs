namespace Catalogue;

/// <summary>The folder of the bundled documents, and the document in it.</summary>
internal static class SeedFolder
{
    public const string Document = "percy-liang.txt";

    public static readonly DateOnly Retrieved = new(2026, 11, 22);

    public static string Path { get; } = Find();

    public static string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Path, Document));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !folder.EnumerateDirectories("seed").Any())
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new InvalidOperationException("No folder above the tests contains seed/.")
            : System.IO.Path.Combine(folder.FullName, "seed");
    }
}
