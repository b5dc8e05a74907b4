using Catalogue.Formats.BibTex;

namespace Catalogue.Api.Tests.Formats;

public sealed class TexTests
{
    [Theory]
    [InlineData("R&D at 100 % #1 a_b", @"R\&D at 100 \% \#1 a\_b")]
    [InlineData("Schön, naïve Ångström", @"Sch{\""o}n, na{\""i}ve {\r{A}}ngstr{\""o}m")]
    [InlineData("Łódź ßæø", @"{\L}{\'o}d{\'z} {\ss}{\ae}{\o}")]
    [InlineData("the $η_i^{2}$ of $x & y$", "the $η_i^{2}$ of $x & y$")]
    [InlineData("from $5 to $10", @"from \$5 to \$10")]
    [InlineData("$5 to 10% and #$", @"\$5 to 10\% and \#\$")]
    [InlineData(@"$5\%$", @"$5\%$")]
    [InlineData("a -- b --- ``c'' ?`", "a -{}- b -{}-{}- `{}`c'{}' ?{}`")]
    [InlineData("$ a $ and $b", @"\$ a \$ and \$b")]
    [InlineData("$a}b$", @"\$a{\textbraceright}b\$")]
    [InlineData(@"$\{a$", @"\${\textbackslash}{\textbraceleft}a\$")]
    [InlineData(@"$\unicode{x2013}$ or $a\unicode{x2014}b$", @"– or $a\mbox{—}b$")]
    [InlineData(@"\textit{x} ~^", @"{\textbackslash}textit\{x\} {\textasciitilde}{\textasciicircum}")]
    [InlineData("𝒳 数据 –", "𝒳 数据 –")]
    public void A_text_is_printed_as_it_is(string text, string tex) => Assert.Equal(tex, Tex.Escape(text));
}
