namespace Catalogue.Formats.Tests;

public sealed class CorpusTests
{
    public static IEnumerable<object[]> Cases { get; } =
        KnownImportFormats.All.SelectMany(format => Corpus.Cases(format.Name), (format, file) => new object[] { format.Name, file });

    public static IEnumerable<object[]> Formats { get; } = KnownImportFormats.All.Select(format => new object[] { format.Name });

    /// <summary>With <c>UPDATE_CORPUS=1</c> what is read is written where it is expected, to be read with care.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hard_case_gives_the_records_it_must(string name, string file)
    {
        var format = KnownImportFormats.All.Single(format => format.Name == name);
        var expected = Corpus.ExpectedPath(name, file);

        var read = Corpus.Read(format, file, Corpus.Bytes(name, file)).Select(ReadRecordJson.Write).ToArray();

        if (Environment.GetEnvironmentVariable("UPDATE_CORPUS") == "1")
            File.WriteAllLines(expected, read);
        Assert.Equal(File.ReadAllLines(expected), read);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hard_case_is_told_by_its_beginning(string name, string file) =>
        Assert.Equal(name, KnownImportFormats.Detect(Corpus.Head(Corpus.Bytes(name, file)))?.Name);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_has_hard_cases(string name) => Assert.NotEmpty(Corpus.Cases(name));
}
