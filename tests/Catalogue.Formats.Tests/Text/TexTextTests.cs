using System.Text;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Tests.Text;

public sealed class TexTextTests
{
    [Theory]
    [InlineData("Nothing to do", "Nothing to do")]
    [InlineData(@"{\""o} \""{o} \""o {\""{o}} \"" o", "ö ö ö ö ö")]
    [InlineData(@"{\'\i} \'{\i} \'\i{} \'i {\'{\i}} \u\i", "í í í í í ĭ")]
    [InlineData(@"\c{c} \c c {\c c} \v s \v{s} \H{o} \k a \k{a} \r{a} \r a \d{s} \b{k} \u{g} \=a \.z \.{I} \~n \^o \`e", "ç ç ç š š ő ą ą å å ṣ ḵ ğ ā ż İ ñ ô è")]
    [InlineData(@"\aa\AA\ae\AE\oe\OE\o\O\l\L\ss\dh\th\dj\ng", "åÅæÆœŒøØłŁßðþđŋ")]
    [InlineData(@"Stra\ss e, \O re, \i, \j, {\i}", "Straße, Øre, ı, ȷ, ı")]
    [InlineData(@"\'{\^e} {\'{\^{e}}} \""{\=u} \={\""u}", "ế ế ṻ ǖ")]
    [InlineData(@"\t{oo} \textcommabelow{s} \h{o}", "o͡o ș ỏ")]
    [InlineData(@"\'{} \~{} \^{} \""{} {\~} \c{}", "´ ~ ^ ¨ ~ ¸")]
    [InlineData("a -- b --- c \\textendash{} \\textemdash\\ - d", "a – b — c – — - d")]
    [InlineData("``double'' `single' it's", "“double” `single' it's")]
    [InlineData(@"a~b\ c\,d \& \% \_ \# \$ \{ \}", "a b c d & % _ # $ { }")]
    [InlineData(@"\textbackslash x \textbackslash{}x {\textasciitilde} \textasciitilde{}x", @"\x \x ~ ~x")]
    [InlineData(@"\emph{a} \textit{b \textbf{c}} {\it d} {\bfseries e} \textsc{F}", "a b c d e F")]
    [InlineData(@"\url{http://a.b/~c_d%20--e} \href{http://a.b/c_d}{text \""o}", "http://a.b/~c_d%20--e text ö")]
    [InlineData(@"\enquote{a \enquote{b}} \ensuremath{x^2}", "“a “b”” $x^2$")]
    [InlineData(@"\foo \foo{bar \""o}{baz} \cite{a--b} \", @"\foo \foo{bar ö}{baz} \cite{a–b} \")]
    [InlineData(@"{{The {GNU}} {L}ibrary}", "The GNU Library")]
    [InlineData(@"$\alpha -- {x}~\""o$ and $$E=mc^2$$, \$5 to \$6", @"$\alpha -- {x}~\""o$ and $$E=mc^2$$, $5 to $6")]
    [InlineData(@"lone $ and {US$}5 \""o {C$}", "lone $ and US$5 ö C$")]
    [InlineData(@"a } b { c", "a } b  c")]
    [InlineData(@"a\par b\\c\newline d", "a\n\nb c d")]
    [InlineData("?`Qu\\'e? !`Hola!", "¿Qué? ¡Hola!")]
    [InlineData("e\u0301 \\'e \u212B", "é é Å")]
    [InlineData("\\'\U0001D4B3 \uFDD3\uFDE9", "\U0001D4B3\u0301 \uFDD3\uFDE9")]
    public void Tex_prints_as_it_would(string tex, string plain) => Assert.Equal(plain, TexText.Plain(tex));

    [Fact]
    public void Half_a_surrogate_pair_stays() => Assert.Equal("\uD800 e\u0301", TexText.Plain("\uD800 \\'e"));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("$")]
    [InlineData("${")]
    [InlineData("\\'")]
    [InlineData("\\url{")]
    [InlineData("\\foo{")]
    [InlineData("\\enquote{")]
    [InlineData("\\textit{a}--")]
    public void A_long_text_ends(string part)
    {
        var tex = new StringBuilder().Insert(0, part, 200_000).ToString();

        Assert.True(TexText.Plain(tex).Length <= tex.Length);
    }
}
