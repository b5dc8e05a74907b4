using System.Buffers;
using System.Collections.Frozen;

namespace Catalogue.Formats.Text;

/// <summary>A tag of HTML, JATS or MathML, or text that looks like one.</summary>
/// <param name="Name">The name in lower case, without prefix.</param>
/// <param name="HasPrefix">True if it has a prefix that is usual in markup.</param>
/// <param name="IsEnd">True if it closes an element.</param>
internal readonly record struct MarkupTag(string Name, bool HasPrefix, bool IsEnd, bool HasAttributes)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-");

    private static readonly FrozenSet<string> Prefixes = Words("jats mml m html xhtml tei ce sb o w v st1 xlink ns0 ns1 ns2 ns3 ns4");

    private static readonly FrozenSet<string> Lines = Words("br break tr");

    private static readonly FrozenSet<string> Blocks = Words(
        "p div sec section title h1 h2 h3 h4 h5 h6 ul ol li dl dt dd list list-item table thead tbody blockquote disp-quote pre hr body article abstract trans-abstract "
        + "abstracttext disp-formula caption");

    private static readonly FrozenSet<string> Inline = Words(
        "a abbr acronym b big center cite code del em font i img ins kbd nobr q s samp small span strike strong sub sup tt u var wbr td th html head meta link "
        + "italic bold sc scp monospace underline overline roman sans-serif inf inline-formula inline-graphic tex-math alternatives ext-link xref fn email uri label "
        + "styled-content named-content formula emphasis subscript superscript "
        + "math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts "
        + "mprescripts mtable mtr mtd mlabeledtr maligngroup malignmark maction semantics annotation annotation-xml");

    public bool IsLine => Lines.Contains(Name);

    public bool IsBlock => Blocks.Contains(Name);

    public bool IsKnown => HasPrefix || IsLine || IsBlock || Inline.Contains(Name);

    /// <summary>True for tags that count only if they are closed: <c>a&lt;b&gt;c</c> is a comparison otherwise.</summary>
    public bool NeedsEnd => !HasPrefix && !IsEnd && !HasAttributes && Name.Length == 1 && Name != "p";

    public static MarkupTag Of(ReadOnlySpan<char> tag)
    {
        var isEnd = tag[1] == '/';
        var rest = tag[(isEnd ? 2 : 1)..];
        var name = rest[..rest.IndexOfAnyExcept(NameCharacters)].ToString().ToLowerInvariant();
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new MarkupTag(name, false, isEnd, tag.Contains('='))
            : new MarkupTag(name[(colon + 1)..], Prefixes.Contains(name[..colon]), isEnd, tag.Contains('='));
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
