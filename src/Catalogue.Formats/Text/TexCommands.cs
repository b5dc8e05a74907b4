using System.Collections.Frozen;

namespace Catalogue.Formats.Text;

/// <summary>How a command takes its argument.</summary>
internal enum TexArgument
{
    /// <summary>It is not printed.</summary>
    Left,

    /// <summary>It is printed as it is.</summary>
    Address,

    /// <summary>It is math.</summary>
    Math,

    /// <summary>It is printed in quotation marks.</summary>
    Quoted,
}

/// <summary>The commands of TeX that texts in bibliographies have, by name without the backslash.</summary>
internal static class TexCommands
{
    /// <summary>Accents, and the combining character of each.</summary>
    public static FrozenDictionary<string, char> Accents { get; } = Pairs("""
        ` 300  ' 301  ^ 302  ~ 303  = 304  u 306  . 307  h 309  " 308  r 30A  H 30B  v 30C  G 30F  d 323  textcommabelow 326  c 327  k 328
        textogonekcentered 328  b 331  t 361
        """).ToFrozenDictionary(pair => pair.Name, pair => (char)Convert.ToInt32(pair.Printed, 16));

    /// <summary>Accents that have no letter, as characters of their own.</summary>
    public static FrozenDictionary<char, string> Alone { get; } = Pairs("` `  ' ´  ^ ^  ~ ~  = ¯  \" ¨  c ¸").ToFrozenDictionary(pair => Accents[pair.Name], pair => pair.Printed);

    /// <summary>Letters without their dot; when an accent is put on them, they are those that the name begins with.</summary>
    public static FrozenDictionary<string, string> Dotless { get; } = Pairs("i ı  j ȷ  imath ı  jmath ȷ").ToFrozenDictionary(pair => pair.Name, pair => pair.Printed);

    public static FrozenDictionary<string, string> Symbols { get; } = Pairs("""
        aa å  AA Å  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  l ł  L Ł  ss ß  SS ẞ  dh ð  DH Ð  th þ  TH Þ  dj đ  DJ Đ  ng ŋ  NG Ŋ
        & &  % %  # #  $ $  _ _  { {  } }  slash /  textbackslash \  textasciitilde ~  textasciicircum ^  textasciigrave `
        textbraceleft {  textbraceright }  lbrace {  rbrace }  textbar |  textless <  textgreater >  textunderscore _  textdollar $  textquotesingle '
        textendash –  textemdash —  hyp -  textquoteleft ‘  textquoteright ’  lq ‘  rq ’  textquotedblleft “  textquotedblright ”  textquotedbl "
        quotedblbase „  quotesinglbase ‚  glqq „  grqq “  guillemotleft «  guillemotright »  guillemetleft «  guillemetright »  flqq «  frqq »
        guilsinglleft ‹  guilsinglright ›  textexclamdown ¡  textquestiondown ¿  dots …  ldots …  textellipsis …  textbullet •
        textperiodcentered ·  S §  textsection §  P ¶  textparagraph ¶  dag †  textdagger †  ddag ‡  textdaggerdbl ‡  copyright ©  textcopyright ©
        textregistered ®  texttrademark ™  pounds £  textsterling £  texteuro €  euro €  textyen ¥  textcent ¢  textdegree °  textmu µ
        textmicro µ  texttimes ×  textpm ±  textdiv ÷  textordfeminine ª  textordmasculine º  textonehalf ½  textonequarter ¼  textthreequarters ¾
        textonesuperior ¹  texttwosuperior ²  textthreesuperior ³  textnumero №  TeX TeX  LaTeX LaTeX  BibTeX BibTeX
        """).Concat(Spaces()).ToFrozenDictionary(pair => pair.Name, pair => pair.Printed);

    /// <summary>Commands about how text looks, whose arguments are printed as any text.</summary>
    public static FrozenSet<string> Styles { get; } = Words("""
        emph textit textbf textrm textsf texttt textsc textsl textup textmd textnormal textsuperscript textsubscript underline uline uppercase
        lowercase MakeUppercase MakeLowercase NoCaseChange mkbibemph mkbibbold mkbibitalic text mbox hbox it bf em rm sf tt sc sl itshape slshape
        scshape upshape bfseries mdseries rmfamily sffamily ttfamily normalfont tiny scriptsize footnotesize small normalsize large Large
        protect relax noindent centering boldmath
        """).ToFrozenSet();

    public static FrozenDictionary<string, TexArgument> Arguments { get; } = new[]
    {
        (Kind: TexArgument.Address, Names: "url path nolinkurl"),
        (Kind: TexArgument.Left, Names: "href foreignlanguage selectlanguage textcolor color noopsort"),
        (Kind: TexArgument.Math, Names: "ensuremath"),
        (Kind: TexArgument.Quoted, Names: "enquote mkbibquote"),
    }.SelectMany(group => Words(group.Names), (group, name) => (group.Kind, Name: name)).ToFrozenDictionary(command => command.Name, command => command.Kind);

    private static IEnumerable<(string Name, string Printed)> Spaces() =>
    [
        .. Words(", ; : > \\ space quad qquad enspace thinspace nobreakspace newline linebreak hfill").Select(name => (name, " ")),
        .. " \n\r\t".Select(space => (space.ToString(), " ")),
        .. Words("! / - @").Select(name => (name, "")),
        ("par", "\n\n"),
    ];

    private static IEnumerable<(string Name, string Printed)> Pairs(string table) =>
        Words(table).Chunk(2).Select(pair => (pair[0], pair[1]));

    private static string[] Words(string table) => table.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
}
