using Catalogue.Formats.ProfilePage;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.ProfilePage;

public sealed class LinkTests
{
    [Theory]
    [InlineData("It is at https://a.org/b.", "https://a.org/b")]
    [InlineData("It is (see https://a.org/b).", "https://a.org/b")]
    [InlineData("It is (https://a.org/b), really.", "https://a.org/b")]
    [InlineData("See https://a.org/B_(c).", "https://a.org/B_(c)")]
    [InlineData("See (https://a.org/B_(c).)", "https://a.org/B_(c)")]
    [InlineData("See \"https://a.org/b\", 'https://a.org/c', «https://a.org/d».", "https://a.org/b https://a.org/c https://a.org/d")]
    [InlineData("See \\url{https://a.org/b\\_c} and \\href{http://a.org}{here}.", "https://a.org/b_c http://a.org")]
    [InlineData("See [here](https://a.org/b?c=d&e=f#g;) and <https://a.org/b?c=d&e=f#g>!", "https://a.org/b?c=d&e=f#g")]
    [InlineData("See https://a.org/b,https://a.org/c;https://a.org/b", "https://a.org/b https://a.org/c")]
    [InlineData("See https://web.archive.org/web/2020/https://a.org/b...", "https://web.archive.org/web/2020/https://a.org/b")]
    [InlineData("No links: https:// and http://. and ftp://a.org and xhttp://a.org", "")]
    [InlineData("See https://a.org/ü/日本?", "https://a.org/ü/日本")]
    public void Links_are_every_address_once_without_the_sentences_punctuation(string text, string links) =>
        Assert.Equal(links, string.Join(' ', Read("Mar 1, 2023", text).Links));

    [Theory]
    [InlineData("https://github.com/x/y")]
    [InlineData("http://www.GitHub.com/x/y/tree/main/z")]
    [InlineData("https://gitlab.com/group/sub/y")]
    [InlineData("https://gitlab.inria.fr/x/y")]
    [InlineData("https://bitbucket.org/x/y")]
    [InlineData("https://codeberg.org/x/y")]
    [InlineData("https://sourceforge.net/projects/x")]
    [InlineData("https://git.sr.ht/~x/y")]
    [InlineData("https://huggingface.co/spaces/x/y")]
    [InlineData("https://anonymous.4open.science/r/x-1")]
    public void The_code_is_at_the_first_link_that_is_a_repository(string repository)
    {
        var text = $"See https://x.github.io/y, {repository} and https://github.com/z/z.";

        Assert.Equal(repository, Read("Mar 1, 2023Code", text).CodeUrl);
        Assert.Null(Read("Mar 1, 2023", text).CodeUrl);
    }

    [Theory]
    [InlineData("https://x.github.io/y/z")]
    [InlineData("https://github.com")]
    [InlineData("https://github.com/x")]
    [InlineData("https://github.com/topics/parsing")]
    [InlineData("https://huggingface.co/x/model")]
    [InlineData("https://huggingface.co/datasets/x/y")]
    [InlineData("https://notgithub.com/x/y")]
    [InlineData("https://sourceforge.net/about")]
    public void Some_links_are_no_repository(string link)
    {
        var paper = Read("Mar 1, 2023Code", $"See {link}.");

        Assert.Equal([link], paper.Links);
        Assert.Null(paper.CodeUrl);
    }

    private static PaperRecord Read(string badge, string text) =>
        ProfilePageReader.Read($"{badge}\nA Title\n{text}", "page.txt", new DateOnly(2026, 11, 22)).Papers.Single();
}
