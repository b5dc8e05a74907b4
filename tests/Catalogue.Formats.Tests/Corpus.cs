using System.Runtime.CompilerServices;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>
/// Hard cases for every reader: <c>Corpus/{format}/{case}.{extension}</c>, and beside each <c>{case}.records.jsonl</c> with the records that it
/// must give, in order. Bytes count: the files are as they would come.
/// </summary>
internal static class Corpus
{
    private const string Expected = ".records.jsonl";

    private static readonly DateOnly Retrieved = new(2026, 11, 22);

    public static IReadOnlyList<string> Cases(string format) => !Directory.Exists(PathOf(format)) ? [] :
    [
        .. Directory.GetFiles(PathOf(format)).Where(file => !file.EndsWith(Expected, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    public static byte[] Bytes(string format, string file) => File.ReadAllBytes(Path.Combine(PathOf(format), file));

    public static string ExpectedPath(string format, string file) =>
        Path.Combine(PathOf(format), file[..file.IndexOf('.', StringComparison.Ordinal)] + Expected);

    public static List<ReadRecord> Read(ImportFormat format, string name, byte[] bytes)
    {
        using var file = ImportFile.Open(new MemoryStream(bytes), null);
        return [.. format.Read(new ImportText(name, Retrieved, file.Reader))];
    }

    public static string Head(byte[] bytes)
    {
        using var file = ImportFile.Open(new MemoryStream(bytes), null);
        return file.Head;
    }

    private static string PathOf(string format, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, nameof(Corpus), format);
}
