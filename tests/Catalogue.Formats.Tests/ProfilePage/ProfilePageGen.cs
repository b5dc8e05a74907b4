using Catalogue.Formats.ProfilePage;
using Catalogue.Records;
using CsCheck;

namespace Catalogue.Formats.Tests.ProfilePage;

/// <summary>Random profile pages, layouts and days of retrieval.</summary>
internal static class ProfilePageGen
{
    private static readonly Gen<string> Given = Gen.OneOf(
        "José", "Łukasz", "Anh", "Zoë", "Søren", "J.-P.", "C. S.", "Percy", "Øystein", "İpek", "Ming-Wei", "Ḥasan", "Chr.", "E\u0301mile");

    private static readonly Gen<string> Particle = Gen.OneOf("", "", "", "van ", "von der ", "de la ", "al-", "d'",
        "bin ", "'t ", "ter ", "Mc");

    private static readonly Gen<string> Family = Gen.OneOf(
        "García Márquez", "O'Brien", "Nguyễn", "Müller-Lüdenscheidt", "Đặng", "Ferreira", "Hooft", "Khwārizmī",
        "Wu", "Ångström", "Sammy, Jr.");

    private static readonly Gen<string> Name = Gen.Frequency(
        (8, Gen.Select(Given, Particle, Family, (given, particle, family) => $"{given} {particle}{family}")),
        (1, Gen.OneOf("李明", "김철수", "Иван Петров", "Ευκλείδης", "Madonna")));

    private static readonly Gen<(string Name, string Other)> Person = Gen.OneOf(
        ("Élodie Brûlé", "Elodie BRULE"), ("Nils Aall Barricelli", "NILS AALL BARRICELLI"), ("Tomáš Novák", "Tomás Novak"));

    private static readonly Gen<string?> Category = Gen.OneOf<string?>(
        null, "CL", "LG", "stat.ML", "cond-mat.mes-hall", "eess.AS", "physics.soc-ph", "hep-th", "cs.CL",
        "q-bio.QM", "quant-ph", "Mar", "XYZ9");

    private static readonly Gen<string> Word = Gen.OneOf(
        "models", "of", "$η$", "\"scaling\"", "naïve", "LaTeX", "$\\unicode{x2013}$", "a · b", "the", "Code", "May", "5,",
        "(see", "Fig. 2)", "et al.", "–", "data:");

    private static readonly Gen<string> Sentence = Gen.Select(
        Word.List[1, 9], Gen.OneOf(".", "?", " ."), (words, end) => $"We show {string.Join(' ', words)} here{end}");

    private static readonly Gen<string> Abstract = Gen.Select(
        Sentence.List[1, 4], Gen.OneOf("\n", "\n\n", " "), (lines, between) => string.Join(between, lines));

    private static readonly Gen<string> Title = Gen.Frequency(
        (6, Gen.Select(Word.List[1, 8], words => "On " + string.Join(' ', words))),
        (1, Gen.OneOf(
            "Jane Doe, John Roe", "\"No, to the Right\" -- Corrections", "Comment on Smith et al.", "250 Papers", "May we?", "h-index169", "2023")));

    private static readonly Gen<string> Affiliation = Gen.OneOf(
        "stanford", "eth-zurich", "max-planck", "école-normale", "3m", "uw.edu", "Foo Labs");

    private static readonly Gen<(string? Url, bool Repository)> Link = Gen.OneOf<(string?, bool)>(
        (null, false), ("https://github.com/foo/bar_baz", true), ("https://foo.github.io/bar", false),
        ("https://gitlab.com/foo/bar/-/tree/main", true),
        ("http://example.org/a_(b)?c=d&e=f#g", false), ("https://github.com/foo", false));

    public static readonly Gen<Layout> Layouts = Gen.Select(
        Gen.OneOf("\n", "\r\n", "\r"), Gen.Bool, Gen.Bool, Gen.Int[0, 3].List[0, 7], Gen.OneOf("", "", " ", "\t", " \u00A0").List[1, 5],
        Gen.OneOf("", ",", ".", "\u202F", "'"), Gen.Bool, (lineBreak, mark, full, blank, trailing, separator, heading)
            => new Layout(lineBreak, mark, full, blank, trailing, separator, heading));

    private static readonly Gen<ProfileRecord> Profile = Gen.Select(
        Gen.OneOf<string?>(null, "CL", "stat.ML"), Number(300), Number(2000), Number(2_000_000), Number(100), Number(100),
        (field, index, papers, citations, novelty, score) => new ProfileRecord
        {
            Name = "",
            Field = field,
            HIndex = index,
            Papers = papers,
            Citations = citations,
            NoveltyPercent = novelty,
            AiScore = score,
        });

    private static Gen<int?> Number(int most) => Gen.Int[0, most].Select(Gen.Bool, (number, known) => known ? number : (int?)null);

    private static Gen<PaperRecord> Paper(DateOnly retrieved) => Gen.Select(
        Gen.Select(Category, Gen.Bool, Gen.Int[-400, 30_000], Gen.Int[0, 364], Gen.Int[0, 3]),
        Title,
        Gen.Select(Name.List[0, 4], Gen.Bool, Affiliation.List[0, 3]),
        Gen.Select(Abstract, Gen.Bool, Link), (badge, title, authors, text) =>
        {
            var (category, hasCode, daysAgo, daysAgoInferred, years) = badge;
            var inferred = years == 0;
            var (names, truncated, affiliations) = authors;
            var (prose, hasAbstract, link) = text;
            var url = hasAbstract ? link.Url : null;
            return new PaperRecord
            {
                RecordKey = "",
                Title = title,
                HasCode = hasCode,
                Categories = category is null ? [] : [category],
                HasPrimaryCategory = category is not null,
                Published = PublicationDate.OfDay(retrieved.AddDays(inferred ? -daysAgoInferred : -daysAgo)),
                PublishedYearInferred = inferred,
                Authors = [.. names.Select((name, index) => new AuthorRecord(name, index + 1))],
                AuthorsTruncated = truncated && names.Count > 0,
                Affiliations = names.Count > 0 ? [.. affiliations.Distinct()] : [],
                Abstract = !hasAbstract ? null : url is null ? prose : $"{prose} All (also {url}) is at {url}.",
                Links = url is null ? [] : [url],
                CodeUrl = hasCode && link.Repository ? url : null,
            };
        });

    public static readonly Gen<(ProfilePageContents Page, DateOnly Retrieved)> Pages =
        from days in Gen.Int[0, 12_000]
        let retrieved = new DateOnly(2000, 1, 1).AddDays(days)
        from papers in Paper(retrieved).List[0, 6]
        from profile in Profile
        from person in Person
        from listed in Gen.Int[0, 3].List[6]
        from hasProfile in Gen.Bool
        let distinct = papers.DistinctBy(paper => (paper.Title, paper.Published, paper.PublishedYearInferred)).ToList()
        select (hasProfile || papers.Count == 0
            ? new ProfilePageContents(
                profile with { Name = person.Name }, [.. distinct.Select((paper, index) => WithPerson(paper, person, listed[index]))])
            : new ProfilePageContents(null, distinct), retrieved);

    private static PaperRecord WithPerson(PaperRecord paper, (string Name, string Other) person, int listed) => paper with
    {
        Authors = listed > 1 || paper.Authors.Count == 0
            ? [.. paper.Authors, new AuthorRecord(person.Name, null)]
            : [.. paper.Authors, new AuthorRecord(listed == 0 ? person.Name : person.Other, paper.Authors.Count + 1)],
    };
}
