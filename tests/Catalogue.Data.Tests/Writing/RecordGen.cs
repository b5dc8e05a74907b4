using Catalogue.Records;
using CsCheck;

namespace Catalogue.Data.Tests.Writing;

/// <summary>Records of every kind: with and without what may be absent, with names and titles that recur, and with all kinds of characters.</summary>
internal static class RecordGen
{
    private static readonly string[] Words =
        ["otters", "Otters", "of", "the", "Nörth", "$η_i$", "100%", "\"rivers\"", "<i>x</i>", "数据", "🦦", "\u200F", "a\tb", "\\emph{x}", "‘'’", "ß", "É", "E\u0301", "\u0001", "-", ";"];

    private static readonly Gen<string> Text = Gen.OneOf(Words).Array[1, 8].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Name = Gen.OneOf(
        "Jane Doe", "J. Doe", "JANE DOE", "Bo Ng", "Ludwig van Beethoven", "Ana María García López", "王伟", "The Otter Consortium", "O’Neil, Jr.", "Ünal", "-");

    private static readonly Gen<IReadOnlyList<string>> Affiliations =
        Gen.OneOf("stanford", "Stanford University", "MIT", "Univ. X; Dept. Y", "École, Paris").List[0, 2].Select(names => (IReadOnlyList<string>)names);

    private static readonly Gen<IReadOnlyList<AuthorRecord>> Authors = Gen.Select(Name, Gen.Bool, Affiliations).List[0, 5].Select(authors =>
        (IReadOnlyList<AuthorRecord>)[.. authors.Select((author, at) => new AuthorRecord(author.Item1, author.Item2 ? at + 1 : null) { Affiliations = author.Item3 })]);

    private static readonly Gen<PublicationDate?> Date = Gen.Select(Gen.Date, Gen.Enum<DatePrecision>(), Gen.Bool).Select((day, precision, isKnown) =>
        !isKnown ? (PublicationDate?)null : new PublicationDate(DateOnly.FromDateTime(precision switch
        {
            DatePrecision.Year => new DateTime(day.Year, 1, 1),
            DatePrecision.Month => new DateTime(day.Year, day.Month, 1),
            _ => day,
        }), precision));

    private static readonly Gen<IReadOnlyList<IdentifierRecord>> Identifiers = Gen.Select(Gen.OneOf("doi", "arxiv", "pmid"), Gen.Int[1, 12])
        .Select((scheme, number) => new IdentifierRecord(scheme, $"10.1000/{number}")).List[0, 2].Select(known => (IReadOnlyList<IdentifierRecord>)known);

    private static readonly Gen<PaperRecord> Parts = Gen.Select(Text, Text.Null(), Date, Authors, Affiliations, Identifiers, Gen.Int[0, 7], Gen.OneOf("CL", "cs.LG", "stat.ML", "odd"))
        .Select((title, summary, date, authors, affiliations, identifiers, bits, category) => new PaperRecord
        {
            RecordKey = "",
            Title = title,
            Abstract = summary,
            Published = date,
            PublishedYearInferred = date is not null && bits == 0,
            Categories = bits % 3 == 0 ? [] : [category, "CL"],
            HasPrimaryCategory = bits != 5,
            Authors = authors,
            AuthorsTruncated = bits % 2 == 0,
            Affiliations = affiliations,
            HasCode = bits < 2 ? null : bits > 4,
            CodeUrl = bits > 5 ? "https://github.com/a/b" : null,
            Links = bits > 3 ? ["https://a.example", "https://b.example/x?y=1&z=\"2\""] : [],
            Identifiers = identifiers,
            Other = bits == 4 ? [new OtherField("journal", title)] : [],
        });

    /// <summary>Records of one source, with keys of their own.</summary>
    public static Gen<PaperRecord[]> Some(int most) => Parts.Array[0, most].Select(records => records.Select((record, at) => record with { RecordKey = $"k{at}" }).ToArray());
}
