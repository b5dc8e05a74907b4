using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Model;
using Catalogue.Data.Records;
using ZstdSharp;

namespace Catalogue.Benchmarks.Records;

/// <summary>Reads papers from the ACL Anthology's records, one JSON object a line.</summary>
public static class AnthologyFile
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    public static IEnumerable<PaperRecord> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".zst", StringComparison.Ordinal) ? new DecompressionStream(file) : file;
        foreach (var paper in Read(new StreamReader(stream)))
            yield return paper;
    }

    public static IEnumerable<PaperRecord> Read(TextReader lines)
    {
        var seen = new HashSet<IdentifierRecord>();
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
                yield return Paper(JsonSerializer.Deserialize<AnthologyRecord>(line, JsonSerializerOptions.Web)!, number, seen);
        }
    }

    private static PaperRecord Paper(AnthologyRecord record, int line, HashSet<IdentifierRecord> seen) => new()
    {
        RecordKey = record.Id,
        Line = line,
        Title = record.Title,
        Abstract = record.Abstract,
        Published = Date(record),
        Authors = [.. record.Authors.Select(Author)],
        Links = record.Url is null ? [] : [record.Url],
        // Two volumes share the identifier of some papers; it is the first one's.
        Identifiers = [.. Identifiers(record).Where(seen.Add)],
    };

    private static AuthorRecord Author(AnthologyAuthor author, int at) => new($"{author.First} {author.Last}".Trim(), at + 1)
    {
        Affiliations = author.Affiliation is null ? [] : [author.Affiliation],
    };

    /// <summary>Months are written in words, some abbreviated, some with days or as a span: the first one counts.</summary>
    private static PublicationDate? Date(AnthologyRecord record)
    {
        if (record.Year is not { } year)
            return null;

        var written = record.Month ?? "";
        var month = Enumerable.Range(1, 12).Where(number => Place(number) >= 0).OrderBy(Place).FirstOrDefault();
        return month == 0
            ? new PublicationDate(new DateOnly(year, 1, 1), DatePrecision.Year)
            : new PublicationDate(new DateOnly(year, month, 1), DatePrecision.Month);

        int Place(int number) => written.IndexOf(Months[number - 1], StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<IdentifierRecord> Identifiers(AnthologyRecord record)
    {
        if (record.Doi is not null)
            yield return new IdentifierRecord("doi", record.Doi.ToLowerInvariant());
        yield return new IdentifierRecord("acl", record.Id);
        if (record.Bibkey is not null)
            yield return new IdentifierRecord("bibkey", record.Bibkey);
    }
}
