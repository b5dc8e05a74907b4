using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;

namespace Catalogue.Api.Cli;

/// <summary>A file to import.</summary>
/// <param name="Path">Its path, or <c>-</c> for standard input.</param>
/// <param name="Source">The name of its source.</param>
internal sealed record NamedFile(string Path, string Source);

/// <summary>Finds the files that a command line names. A folder stands for all files in it, except hidden ones.</summary>
internal static partial class ImportFiles
{
    public const string StandardInput = "-";

    private static readonly string[] Packed = [".gz", ".zst"];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <param name="source">Source name for all files; empty to derive one from each file name.</param>
    /// <exception cref="ImportException">A file does not exist, or different files would get the same source name. Thrown before anything is
    /// imported.</exception>
    public static IReadOnlyList<NamedFile> Find(IReadOnlyList<string> paths, string source)
    {
        if (paths.FirstOrDefault(path => Address().IsMatch(path)) is { } address)
            throw new ImportException($"import reads files, not addresses such as {address}; download it first, for example: curl -L '{address}' | catalogue import - --source NAME");

        var missing = paths.Where(path => path != StandardInput && !File.Exists(path) && !Directory.Exists(path)).ToList();
        if (missing.Count > 0)
            throw new ImportException($"file not found: {string.Join(", ", missing)}");

        var files = paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : [new NamedFile(path, NameOf(Path.GetFileName(path)))]).ToList();
        if (source.Length > 0)
            return [.. files.Select(file => file with { Source = source })];

        ThrowIfMixed(files);
        return files;
    }

    private static List<NamedFile> InFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", Everything)
            .Select(path => new NamedFile(path, NameOf(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))))
            .OrderBy(file => file.Source, StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new ImportException($"the folder {folder} contains no files");
    }

    /// <summary>The source name: the file name, or the path relative to the imported folder, without the extension of a compressed file.</summary>
    private static string NameOf(string name) => Packed.Contains(Path.GetExtension(name)) ? name[..name.LastIndexOf('.')] : name;

    private static void ThrowIfMixed(IEnumerable<NamedFile> files)
    {
        foreach (var same in files.GroupBy(file => file.Source))
        {
            var paths = same.Select(file => file.Path).DistinctBy(Path.GetFullPath).ToList();
            if (paths.Count > 1)
            {
                throw new ImportException($"{string.Join(" and ", paths)} would be one source, '{same.Key}', because their names are the same; "
                    + $"import each by itself with a --source of its own or, if they are versions of one file, all with --source {same.Key}");
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex Address();
}
