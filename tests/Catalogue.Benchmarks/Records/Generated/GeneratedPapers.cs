using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>Makes papers whose words, persons, organisations, categories and years are as unevenly spread as those of real ones.</summary>
/// <param name="seed">Another seed makes other papers.</param>
/// <param name="categories">The ids of the categories, the most frequent first.</param>
public sealed class GeneratedPapers(int seed, string[] categories)
{
    private const int Years = 30;

    private const int LastYear = 2025;

    private static readonly HeavyTail YearsAgo = new(Years, 1, 4);

    private readonly HeavyTail _categoryFrequencies = new(categories.Length, 1, 0);

    /// <summary>One after the other, without end: the first of a longer series are those of a shorter one.</summary>
    public IEnumerable<PaperRecord> Series()
    {
        var texts = new Texts();
        for (var number = 0; ; number++)
            yield return Paper(number, texts);
    }

    private PaperRecord Paper(int number, Texts texts)
    {
        var random = new Randomness((ulong)seed, (ulong)number);
        var hasCode = random.Percent(20);
        string? codeUrl = hasCode && random.Percent(80) ? Address("https://github.com/", ref random) : null;
        return new PaperRecord
        {
            RecordKey = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}"),
            Line = number + 1,
            Title = texts.Title(ref random),
            Abstract = random.Percent(8) ? null : texts.Abstract(ref random),
            Published = random.Percent(3) ? null : Date(ref random),
            Categories = random.Percent(3) ? [] : Categories(ref random),
            Authors = Names.Authors(ref random),
            AuthorsTruncated = random.Percent(3),
            Affiliations = Names.Affiliations(ref random),
            HasCode = hasCode,
            CodeUrl = codeUrl,
            Links = [.. codeUrl is null ? (string[])[] : [codeUrl], .. random.Percent(5) ? [Address("https://example.org/", ref random)] : (string[])[]],
            Identifiers = [.. Identifiers(number, random.Percent(35), random.Percent(30))],
        };
    }

    private static string Address(string start, ref Randomness random) => $"{start}{Syllables.Word(random.Below(50_000))}/{Syllables.Word(random.Below(50_000))}";

    private static PublicationDate Date(ref Randomness random)
    {
        var precision = random.Percent(70) ? DatePrecision.Day : random.Percent(60) ? DatePrecision.Month : DatePrecision.Year;
        var month = precision == DatePrecision.Year ? 1 : 1 + random.Below(12);
        var day = precision == DatePrecision.Day ? 1 + random.Below(28) : 1;
        return new PublicationDate(new DateOnly(LastYear - YearsAgo.Draw(ref random), month, day), precision);
    }

    /// <summary>Two of three papers have one, others more; the same twice is one.</summary>
    private string[] Categories(ref Randomness random)
    {
        var drawn = new string[random.Percent(67) ? 1 : 2 + random.Below(3)];
        for (var at = 0; at < drawn.Length; at++)
            drawn[at] = categories[_categoryFrequencies.Draw(ref random)];
        return [.. drawn.Distinct(StringComparer.Ordinal)];
    }

    // Numbers of arXiv go through the months from 2007 on, whatever the date: that they are distinct is what counts, also those of
    // nine seeds in one catalogue.
    private IEnumerable<IdentifierRecord> Identifiers(int number, bool hasDoi, bool hasArxiv)
    {
        var (place, month) = Math.DivRem(number, 200);
        if (hasDoi)
            yield return new IdentifierRecord("doi", string.Create(CultureInfo.InvariantCulture, $"10.5555/{seed}.{number}"));
        if (hasArxiv)
            yield return new IdentifierRecord("arxiv", string.Create(CultureInfo.InvariantCulture, $"{7 + month / 12:00}{1 + month % 12:00}.{place + 1 + ((seed - 1) % 9 * 10_000):00000}"));
    }
}
