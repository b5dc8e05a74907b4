using System.Text.Json;
using Catalogue.Formats.ProfilePage;
using Catalogue.Records;
using CsCheck;

namespace Catalogue.Formats.Tests.ProfilePage;

public sealed class ProfilePagePropertyTests
{
    [Fact]
    public void A_printed_page_reads_as_what_was_printed() => Gen.Select(ProfilePageGen.Pages, ProfilePageGen.Layouts).Sample(
        (made, layout) =>
        {
            var text = ProfilePagePrinter.Print(made.Page, layout);

            var read = ProfilePageReader.Read(text, "page.txt", made.Retrieved);

            Assert.Equal(Comparable(made.Page), Comparable(read));
        },
        iter: TestScope.Cases(few: 500, all: 3000),
        print: sample => ProfilePagePrinter.Print(sample.Item1.Page, sample.Item2));

    [Fact]
    public void Reading_again_gives_the_same_keys_and_no_key_twice() => Gen.Select(ProfilePageGen.Pages, ProfilePageGen.Layouts).Sample(
        (made, layout) =>
        {
            var keys = Keys(made.Page, layout with { LineBreak = "\n", Trailing = [""] }, made.Retrieved);

            Assert.Equal(keys, Keys(made.Page, layout with { LineBreak = "\r\n", Trailing = [" "] }, made.Retrieved));
            Assert.Equal(keys.Count, keys.Distinct().Count());
        },
        iter: TestScope.Cases(few: 100, all: 500));

    [Fact]
    public void A_damaged_document_is_read_or_refused_but_nothing_else_happens()
    {
        var edit = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Int[0, 2000], Gen.Char);
        edit.List[1, 6].Sample(
            edits =>
            {
                var text = edits.Aggregate(SeedFolder.Text.Split('\n').ToList(), Damage);

                var exception = Record.Exception(() => ProfilePageReader.Read(string.Join('\n', text), "page.txt", SeedFolder.Retrieved));

                Assert.True(exception is null or DocumentException { Line: > 0 }, exception?.ToString());
            },
            iter: TestScope.Cases(few: 200, all: 1000));
    }

    [Fact]
    public void Any_text_is_read_or_refused_but_nothing_else_happens() => Gen.String.Sample(
        text =>
        {
            var exception = Record.Exception(() => ProfilePageReader.Read(text, "page.txt", SeedFolder.Retrieved));

            Assert.True(exception is null or DocumentException { Line: > 0 }, exception?.ToString());
        },
        iter: TestScope.Cases(few: 500, all: 2000));

    [Fact]
    public void A_missing_badge_before_marked_authors_is_noticed()
    {
        var marked = SeedPage.Read.Papers.Where(paper => paper.AuthorsTruncated || paper.Affiliations.Count > 0).ToList();

        Assert.Equal(47, marked.Count);
        Assert.All(marked, paper => Assert.Throws<DocumentException>(() => Without(paper.Line)));
        Assert.All(marked, paper => Assert.Throws<DocumentException>(() => Without(paper.Line + 1)));
    }

    private static ProfilePageContents Without(int line)
    {
        var lines = SeedFolder.Text.Split('\n').ToList();
        lines.RemoveAt(line - 1);
        return ProfilePageReader.Read(string.Join('\n', lines), "page.txt", SeedFolder.Retrieved);
    }

    private static List<string> Damage(List<string> lines, (int Kind, int Line, int Column, char Character) edit)
    {
        var at = edit.Line % lines.Count;
        var column = Math.Min(edit.Column, lines[at].Length);
        switch (edit.Kind)
        {
            case 0 when lines.Count > 1: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[edit.Column % lines.Count]); break;
            case 2: lines[at] = lines[at].Insert(column, edit.Character.ToString()); break;
            default: lines[at] = lines[at][..column]; break;
        }

        return lines;
    }

    private static List<string> Keys(ProfilePageContents page, Layout layout, DateOnly retrieved) =>
        [.. ProfilePageReader.Read(ProfilePagePrinter.Print(page, layout), "page.txt", retrieved).Papers.Select(paper => paper.RecordKey)];

    private static string Comparable(ProfilePageContents page) =>
        JsonSerializer.Serialize(page with { Papers = [.. page.Papers.Select(paper => paper with { Line = 0, RecordKey = "" })] });
}
