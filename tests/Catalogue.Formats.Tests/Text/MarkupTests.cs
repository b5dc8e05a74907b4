using Catalogue.Formats.Text;

namespace Catalogue.Formats.Tests.Text;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("  two   spaces\t ", "two spaces")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("AT&amp;amp;T", "AT&T")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("caf&eacute; &#233; &#xE9; &unknown; &", "café é é &unknown; &")]
    [InlineData("it&#146;s &#x93;said&#148;", "it’s “said”")]
    [InlineData("A&nbsp;B", "A B")]
    [InlineData("<i>Homo</i> <B>sapiens</B>", "Homo sapiens")]
    [InlineData("&lt;i&gt;E. coli&lt;/i&gt;", "E. coli")]
    [InlineData("&amp;lt;i&amp;gt;E. coli&amp;lt;/i&amp;gt;", "E. coli")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("x<y", "x<y")]
    [InlineData("a &lt; b", "a < b")]
    [InlineData("if a<b>c", "if a<b>c")]
    [InlineData("List<String> and <T>", "List<String> and <T>")]
    [InlineData("for <i and j> in", "for <i and j> in")]
    [InlineData("<https://example.org/>", "<https://example.org/>")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    [InlineData("H<sub> 2 </sub>O", "H 2 O")]
    [InlineData("10<sup>5</sup> m<sup>2</sup>, 10<sup>-3</sup>", "10^5 m2, 10^-3")]
    [InlineData("<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>5</mml:mn></mml:msup></mml:math>", "10 5")]
    [InlineData("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi><mo>&lt;</mo><mi>y</mi></math>", "x<y")]
    [InlineData("<semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x</annotation></semantics>", "x")]
    [InlineData("<jats:title>Abstract</jats:title><jats:p>One.</jats:p>\n   <jats:p>Two\n   lines.</jats:p>", "Abstract\n\nOne.\n\nTwo lines.")]
    [InlineData("one<br/>two<br>three", "one\ntwo\nthree")]
    [InlineData("<p>one<p>two", "one\n\ntwo")]
    [InlineData("one\ntwo\n\n\n\nthree", "one\ntwo\n\nthree")]
    [InlineData("<![CDATA[a <i>b</i>]]> c", "a b c")]
    [InlineData("a<!-- <p>hidden</p> -->b", "ab")]
    [InlineData("a <!-- b", "a <!-- b")]
    [InlineData("<span style=\"font-variant:small-caps;\">Dna</span> <span class='nocase'>x</span>", "Dna x")]
    [InlineData("<a href=https://example.org/a/b>x</a>", "x")]
    [InlineData("<jats:inline-formula><jats:alternatives><jats:tex-math>$$x$$</jats:tex-math><mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives></jats:inline-formula>", "$$x$$")]
    [InlineData("\\documentclass[12pt]{minimal}\\usepackage{amsmath}\\begin{document}$$\\alpha &lt; 1$$\\end{document}", "$$\\alpha < 1$$")]
    [InlineData("costs $5 & $x_i < \\alpha$", "costs $5 & $x_i < \\alpha$")]
    [InlineData("bell\u0007 nul\0", "bell nul")]
    [InlineData("</p></div>", "")]
    public void Markup_becomes_plain_text(string markup, string plain) => Assert.Equal(plain, Markup.Plain(markup));

    [Fact]
    public void A_title_is_one_line() => Assert.Equal("One Two", Markup.OneLine("<p>One</p><p>Two</p>"));

    [Theory]
    [InlineData("<")]
    [InlineData("<i a=\"")]
    [InlineData("<!--")]
    [InlineData("<i ")]
    [InlineData("&lt;")]
    [InlineData("&")]
    [InlineData("<mml:mrow>")]
    [InlineData("alternatives><mml:math")]
    [InlineData("<i a=b ")]
    public void Hostile_text_takes_no_time(string part) =>
        Assert.NotNull(Markup.Plain(string.Concat(Enumerable.Repeat(part, 300_000))));
}
