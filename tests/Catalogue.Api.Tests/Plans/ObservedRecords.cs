using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Plans;

/// <summary>So many records that reading a whole table is never the quickest way.</summary>
internal static class ObservedRecords
{
    private const int Papers = 6_000;
    private const int Profiles = 500;

    public static IEnumerable<SourceRecord> All => [Source(Enumerable.Range(0, Papers).Select(Record)), .. Enumerable.Range(0, Profiles).Select(Profile)];

    public static SourceRecord Changed => Source([Record(0) with { Title = "Another title" }]);

    private static SourceRecord Source(IEnumerable<PaperRecord> records) =>
        new(SourceKind.File, "observed.txt", new DateOnly(2024, 1, 2), null, records);

    private static SourceRecord Profile(int number) => new(
        SourceKind.Document, $"profile-{number}.txt", new DateOnly(2024, 1, 2), new ProfileRecord { Name = $"Author {number}", Field = "CL" }, []);

    private static PaperRecord Record(int number) => new()
    {
        RecordKey = number.ToString(CultureInfo.InvariantCulture),
        Title = $"Paper {number} of words",
        Abstract = $"Common words, word{number % 1_000}, prefixed{number % 100}, and rare{number}.",
        Published = PublicationDate.OfDay(new DateOnly(2015, 1, 1).AddDays(number)),
        Categories = number % 3 == 0 ? ["CL", "LG"] : ["LG"],
        Authors = [.. Enumerable.Range(0, 3).Select(place => new AuthorRecord($"Author {(number * (place + 1)) % 3_000}", place + 1))],
        Affiliations = [$"Institute {number % 2_000}"],
        HasCode = number % 2 == 0,
        CodeUrl = number % 2 == 0 ? $"https://github.com/catalogue/{number}" : null,
        Links = [$"https://example.org/{number}"],
        Identifiers = [new IdentifierRecord("doi", $"10.1000/{number}")],
    };
}
