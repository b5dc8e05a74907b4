using System.Collections.Frozen;

namespace Catalogue.Formats.Text;

/// <summary>How the argument of a command is printed.</summary>
internal enum TexArgument
{
    /// <summary>Not at all.</summary>
    Left,

    /// <summary>Verbatim, as a URL.</summary>
    Address,

    /// <summary>As math.</summary>
    Math,

    /// <summary>In quotation marks.</summary>
    Quoted,
}

/// <summary>The TeX commands that occur in bibliographies, by name without the backslash.</summary>
internal static class TexCommands
{
    /// <summary>Accent commands with their combining characters.</summary>
    public static FrozenDictionary<string, char> Accents { get; } = Pairs("""
        ` 300  ' 301  ^ 302  ~ 303  = 304  u 306  . 307  h 309  " 308  r 30A  H 30B  v 30C  G 30F  d 323  textcommabelow 326  c 327  k 328
        textogonekcentered 328  b 331  t 361
        """).ToFrozenDictionary(pair => pair.Name, pair => (char)Convert.ToInt32(pair.Printed, 16));

    /// <summary>The character for an accent without a letter.</summary>
    public static FrozenDictionary<char, string> Alone { get; } = Pairs("` `  ' ´  ^ ^  ~ ~  = ¯  \" ¨  c ¸").ToFrozenDictionary(pair => Accents[pair.Name], pair => pair.Printed);

    /// <summary>Letters without a dot. With an accent, the letter with a dot is used: the first letter of the command's name.</summary>
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

    /// <summary>Commands for the style of text, whose arguments are printed like other text.</summary>
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
