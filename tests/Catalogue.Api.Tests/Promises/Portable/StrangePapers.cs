using Catalogue.Records;
using CsCheck;

namespace Catalogue.Api.Tests.Promises.Portable;

/// <summary>Records whose texts have every kind of character that a format may trip over.</summary>
internal static class StrangePapers
{
    private static readonly Gen<string> Special = Gen.OneOf(
        "\\", "{", "}", "$", "&", "#", "^", "_", "~", "%", "\\}", "{}", "\\end{document}", "\\'e", "--", "---", "``x''", "@article{x,", "\"", "'", "`", "«», ‚“„”‘’",
        "$x_i^2$", "$O(n \\log n)$", "$\\{a, b\\}$", "$\\{$", "$5 to $10", "$ a $", "$\\unicode{x41}$", "$a\\$b$");

    private static readonly Gen<string> Foreign = Gen.OneOf(
        "é", "e\u0301", "ű", "Ň", "ğ", "ı", "İ", "ß", "ẞ", "Æœ", "Łł", "Øø", "Đđ", "ǆ", "ṩ", "ﬁ", "–", "—", "…", "€", "½", "数据", "한국어", "नमस्ते", "ไทย", "שלום", "مرحبا",
        "\u200Fעברית", "\u202Eabc\u202C", "\u2066x\u2069", "👩‍👩‍👧‍👦", "𝒳", "\u00A0", "\u2009", "\u200B", "\uFEFF", "\u00AD", "\u2028");

    private static readonly Gen<string> Markup = Gen.OneOf(
        "<b>x</b>", "<", ">", "a < b", "&amp;", "&#65;", "<![CDATA[x]]>", "]]>", "<?x?>", "<!--", "-->", "ER  - ", "TY  - JOUR", "AU  -", "[[x]]", "*x*", "# x", "| x |", ";", "; ", ";; x",
        "a;", ",", ", and", "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\t=1", "http://example.org/?a=b&c=d#e", "¶", "|", "a=b");

    private static readonly Gen<string> Invisible = Gen.OneOf(
        "\n", "\r\n", "\r", "\t", "\n\n  x", "\v", "\f", "\u0001", "\u001B[31m", "\u001F", "\u007F", "\u0085", "\u0092", "\uFFFE", "\uFFFF", "\uFFFD");

    private static readonly Gen<string> Word = Gen.OneOf("Graph", "model", "of", "NASA", "a", "iPhone", "O'Brien", "well-known", "B2B", "U.S.", "Dr.", "x:", "Why?", "Yes!");

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Frequency((4, Word), (2, Special), (2, Foreign), (2, Markup), (1, Invisible)).Array[1, 8], Gen.OneOf(" ", " ", ""), (pieces, between) => Visible(string.Join(between, pieces)));

    private static readonly Gen<string> Name = Gen.Frequency(
        (3, Gen.OneOf("Ana Gómez", "Łukasz Kowalski", "李明", "שלום לוי", "J.-P. O'Brien", "Plato", "Ludwig van Beethoven", "María de la Cruz y Peña", "bell hooks")),
        (2, Gen.OneOf("Martin Luther King, Jr.", "Martin Luther King Jr.", "King, Martin", "Robert Smith III", "R. J. Smith", "RJ Smith", "Jr.", "Johnson & Johnson",
            "Bill and Melinda Gates Foundation", "AND Gate", "The {LIGO} Team", "Ö", "d'Arc Jeanne", "'t Hooft Gerard", "Al-Khwārizmī", "von", "de la", "A; B", "=cmd", "Ána %_#$~^", "X  Y")),
        (1, Text.Select(text => (text.Any(char.IsLetterOrDigit) ? text : text + "x").Replace('|', '/'))));

    private static readonly Gen<PublicationDate?> Date = Gen.Select(Gen.Int[1000, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 3], (year, month, day, precision) => precision == 0
        ? (PublicationDate?)null
        : new PublicationDate(new DateOnly(year, precision > 1 ? month : 1, precision > 2 ? day : 1), (DatePrecision)precision));

    private static readonly Gen<string[]> Categories = Gen.OneOf("cs.CL", "stat.ML", "hep-th", "math.CO").Array[0, 3].Select(codes => codes.Distinct().ToArray());

    private static readonly Gen<string?> Doi = Gen.OneOf(
        null, "10.1000/xyz123", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o", "10.1000/a%20b&c#d?e", "10.1000/{x}_[y]", "10.1000/é", "10.1000/a\"b", "10.1000/a+b|c");

    private static readonly Gen<string?> Arxiv = Gen.OneOf(null, "2401.00001", "hep-th/9901001", "math.co/0101001");

    private static readonly Gen<Func<int, PaperRecord>> Record = Gen.Select(
        Text, Text.Null(), Date, Categories, Gen.Select(Name, Gen.Int[0, 4], Gen.Frequency((3, Gen.Const<string[]>([])), (1, Text.Array[1, 3]))).Array[0, 5], Text.Array[0, 2], Gen.Select(Doi, Arxiv, Gen.Bool),
        (title, summary, date, categories, names, affiliations, others) => new Func<int, PaperRecord>(number => new PaperRecord
        {
            RecordKey = FormattableString.Invariant($"record {number}"),
            Title = title,
            Abstract = summary,
            Published = date,
            Categories = categories,
            Authors = [.. names.Select((name, at) => new AuthorRecord(name.Item1, name.Item2 == 0 ? null : at + 1) { Affiliations = name.Item3 })],
            AuthorsTruncated = others.Item3,
            Affiliations = affiliations,
            // An identifier is one paper's.
            Identifiers = [.. new[] { Identifier("doi", others.Item1, number), Identifier("arxiv", others.Item2, number) }.OfType<IdentifierRecord>()],
        }));

    /// <summary>Some papers, and one with very many authors.</summary>
    public static Gen<PaperRecord[]> Some(int count) => Record.Array[count].Select(records => records.Select((record, number) => record(number)).Append(Large).ToArray());

    private static PaperRecord Large { get; } = new()
    {
        RecordKey = "large",
        Title = "Observation of a collaboration",
        Authors = [.. Enumerable.Range(1, 3_000).Select(number => new AuthorRecord(FormattableString.Invariant($"Given{number} Family{number}"), number))],
    };

    /// <summary>A catalogue takes no title and no name in which there is nothing.</summary>
    private static string Visible(string text) => text.Split('\0')[0].Trim('-').All(char.IsWhiteSpace) ? "x" + text : text;

    private static IdentifierRecord? Identifier(string scheme, string? value, int number) =>
        value is null ? null : new IdentifierRecord(scheme, FormattableString.Invariant($"{value}{number:000}"));
}
