using Catalogue.Records;
using CsCheck;

namespace Catalogue.Api.Tests.Generated;

/// <summary>Random records of papers: with everything that may be absent, unknown, equal or strange.</summary>
internal static class RecordGen
{
    public static readonly string[] Profiles = ["Ana Gomez", "Łukasz Kowalski", "Never Published"];

    private static readonly Gen<PublicationDate?> Date = Gen.Select(Gen.Int[2019, 2023], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 7], Gen.Bool,
        (year, month, day, precision, isFirst) => precision switch
        {
            0 => (PublicationDate?)null,
            1 => new PublicationDate(new DateOnly(year, 1, 1), DatePrecision.Year),
            2 => new PublicationDate(new DateOnly(year, isFirst ? 1 : month, 1), DatePrecision.Month),
            _ => PublicationDate.OfDay(isFirst ? new DateOnly(year, month % 3 + 1, 1) : new DateOnly(year, month, day)),
        });

    private static readonly Gen<string> Category = Gen.OneOf("CL", "cs.CL", "CL", "LG", "LG", "CV", "stat.ML", "ML", "XX", "X/Y", "CO", "hep-th");

    private static readonly Gen<AuthorRecord> Author = Gen.Select(TextGen.Person, Gen.Bool, TextGen.Affiliation.Array[0, 2], Gen.Int[0, 3],
        (name, isListed, affiliations, states) => new AuthorRecord(name, isListed ? 1 : null) { Affiliations = states == 0 ? affiliations : [] });

    private static readonly Gen<(string[] Categories, bool HasPrimary)> Classes = Gen.Select(
        Gen.Frequency((1, Category.Array[0]), (4, Category.Array[1]), (3, Category.Array[2, 4])), Gen.Int[0, 5], (codes, primary) => (codes, primary > 0));

    private static readonly Gen<(bool HasCode, bool HasUrl, bool Truncated, int Identifiers)> Facts =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 5].Select(cut => cut == 0), Gen.Int[0, 3]);

    private static readonly Gen<Func<int, PaperRecord>> Record = Gen.Select(
        TextGen.Title, TextGen.Abstract, Date, Classes, Author.Array[0, 5], TextGen.Affiliation.Array[0, 3], Facts,
        (title, text, date, classes, authors, affiliations, facts) => new Func<int, PaperRecord>(number => new PaperRecord
        {
            RecordKey = $"record-{number}",
            Title = title,
            Abstract = text,
            Published = date,
            Categories = classes.Categories,
            HasPrimaryCategory = classes.HasPrimary,
            Authors = [.. authors.Select((author, index) => author with { Position = author.Position + index })],
            AuthorsTruncated = facts.Truncated,
            Affiliations = affiliations,
            HasCode = facts.HasCode,
            CodeUrl = facts.HasCode && facts.HasUrl ? $"https://github.com/catalogue/{number}" : null,
            Links = facts.HasUrl ? [$"https://example.org/{number}"] : [],
            Identifiers = [.. Identifiers(number).Take(facts.Identifiers)],
        }));

    /// <summary>As many records as asked, always the same for a seed.</summary>
    public static IReadOnlyList<PaperRecord> Records(int count, string seed) =>
        [.. Record.Array[count].Single(_ => true, seed).Select((record, number) => record(number))];

    /// <summary>The records in two sources, and what profiles report.</summary>
    public static IEnumerable<SourceRecord> Sources(IReadOnlyList<PaperRecord> records) =>
    [
        new(SourceKind.File, "first.txt", new DateOnly(2024, 1, 2), null, records.Take(records.Count / 2)),
        new(SourceKind.Feed, "second", new DateOnly(2024, 3, 4), null, records.Skip(records.Count / 2)),
        .. Profiles.Select((name, index) => new SourceRecord(SourceKind.Document, $"profile-{index}.txt", new DateOnly(2024, 5, 6),
            new ProfileRecord { Name = name, HIndex = index == 0 ? null : 7, Papers = 99, Citations = 1234, Field = index == 1 ? "XX" : null }, [])),
    ];

    private static IEnumerable<IdentifierRecord> Identifiers(int number) =>
    [
        new IdentifierRecord("doi", $"10.1000/{number}.a(b)"), new IdentifierRecord("arxiv", $"2401.{number:00000}"),
        new IdentifierRecord("pmid", $"A{number}"),
    ];
}
