using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Benchmarks.Records;

/// <summary>Reads papers from a file of real records, in any format that can be imported.</summary>
public static class RealRecords
{
    public static IEnumerable<PaperRecord> Read(string path) => WithoutSharedIdentifiers(Papers(path));

    /// <summary>Two volumes of the ACL Anthology share the identifier of some papers; it is the first one's.</summary>
    public static IEnumerable<PaperRecord> WithoutSharedIdentifiers(IEnumerable<PaperRecord> papers)
    {
        var seen = new HashSet<IdentifierRecord>();
        return papers.Select(paper => paper with { Identifiers = [.. paper.Identifiers.Where(seen.Add)] });
    }

    private static IEnumerable<PaperRecord> Papers(string path)
    {
        using var file = ImportFile.Open(File.OpenRead(path), null);
        var format = KnownImportFormats.Detect(file.Head) ?? throw new InvalidDataException($"{path} is in no format that can be imported.");
        var text = new ImportText(Path.GetFileName(path), DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path)), file.Reader);
        foreach (var read in format.Read(text))
        {
            if (read is ReadPaper paper)
                yield return paper.Paper;
        }
    }
}
