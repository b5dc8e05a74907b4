using Catalogue.Formats.ProfilePage;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.ProfilePage;

public sealed class MalformedProfilePageTests
{
    private const string Paper = "CLMar 30, 2023\nA Title\nAnn Bee\nSome abstract here.\n";

    [Theory]
    [InlineData("CLFeb 30, 2023\nA Title", 1, "the date 'Feb 30, 2023' does not exist")]
    [InlineData(Paper + "\nFeb 30\nAnother", 6, "the date 'Feb 30' does not exist")]
    [InlineData("CLMar 0, 2023\nA Title", 1, "the date 'Mar 0, 2023' does not exist")]
    [InlineData("CLMar 3, 0000\nA Title", 1, "the date 'Mar 3, 0000' does not exist")]
    [InlineData("CLFeb 29, 2023Code\r\nA Title", 1, "the date 'Feb 29, 2023' does not exist")]
    [InlineData(Paper + "LGMay 5, 2022", 5, "no title after the badge 'LGMay 5, 2022'")]
    [InlineData(Paper + "LGMay 5, 2022\n\nLGMay 6, 2022\nA Title", 5, "no title after the badge 'LGMay 5, 2022'")]
    [InlineData(
        "LGMay 5, 2022\n\nAnn Bee, Cy Dee et al. · cmu\nText.",
        1, "no title after the badge 'LGMay 5, 2022', but authors: 'Ann Bee, Cy Dee et al. · cmu'")]
    [InlineData(
        Paper + "\nAnother Title\nAnn Bee, Cy Dee et al.\nText.",
        7, "authors without a badge and a title before them: 'Ann Bee, Cy Dee et al.'")]
    [InlineData(
        Paper + "\nLGMay 5 2022Code\nAnother",
        6, "invalid date in the badge 'LGMay 5 2022Code'; expected a form such as 'CLMar 30, 2023'")]
    [InlineData(
        Paper + "\nLGMax 5, 2022\nAnother",
        6, "invalid date in the badge 'LGMax 5, 2022'; expected a form such as 'CLMar 30, 2023'")]
    [InlineData(
        Paper + "\nLGMay 5, 2022code\nAnother",
        6, "invalid date in the badge 'LGMay 5, 2022code'; expected a form such as 'CLMar 30, 2023'")]
    [InlineData("Mar 1, 2023\nA Title\nAnn Bee,, Cy Dee\n", 3, "empty name or affiliation between two commas of the author line 'Ann Bee,, Cy Dee'")]
    [InlineData(
        "Mar 1, 2023\nA Title\nAnn Bee et al. · cmu,\n",
        3, "empty name or affiliation between two commas of the author line 'Ann Bee et al. · cmu,'")]
    [InlineData("Mar 1, 2023\nA Title\nAnn Bee · $?\n", 3, "the author line has no valid affiliations after ' · ': 'Ann Bee · $?'")]
    [InlineData(Paper + "\n" + Paper, 6, "same title and date as the paper in line 1")]
    [InlineData("", 1, "the document contains neither a profile nor a paper")]
    [InlineData("\n \n50 Papers\n", 1, "the document contains neither a profile nor a paper")]
    [InlineData("CL\nh-index3\n" + Paper, 1, "expected the name of a person or the badge of a paper, found 'CL'")]
    [InlineData("Is this a page?\n" + Paper, 1, "expected the name of a person or the badge of a paper, found 'Is this a page?'")]
    [InlineData("\nh-index3\n" + Paper, 2, "a figure of a profile without a name: 'h-index3'")]
    [InlineData("Ann Bee\nh-index3\nh-index4\n", 3, "duplicate figure in the header: 'h-index4'")]
    [InlineData("Ann Bee\n99,999,999,999citations\n", 2, "the number is too large: '99,999,999,999citations'")]
    [InlineData("Ann Bee\n1,23papers\n", 2, "expected a figure of the profile or the badge of a paper, found '1,23papers'")]
    [InlineData("Ann Bee\nCL\n\nA Title\nCy Dee\n" + Paper, 4, "expected a figure of the profile or the badge of a paper, found 'A Title'")]
    [InlineData("Ann Bee\nCLMar 30, 23\nA Title\n", 2, "expected a figure of the profile or the badge of a paper, found 'CLMar 30, 23'")]
    [InlineData(Paper + "A\0B", 5, "the line contains characters that cannot be stored (U+0000 or half a surrogate pair)")]
    public void Is_refused_with_file_line_and_reason(string text, int line, string reason)
    {
        var exception = Assert.Throws<DocumentException>(() => ProfilePageReader.Read(text, "page.txt", new DateOnly(2026, 11, 22)));

        Assert.Equal(("page.txt", line, reason), (exception.File, exception.Line, exception.Reason));
        Assert.Equal($"page.txt:{line}: {reason}", exception.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Equal(2, Assert.Throws<DocumentException>(() => ProfilePageReader.Read("Mar 1, 2023\nA\uD800", "page.txt", default)).Line);
}
