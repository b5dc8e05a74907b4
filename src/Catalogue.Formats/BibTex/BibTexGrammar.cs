using Pidgin;
using static Pidgin.Parser;

namespace Catalogue.Formats.BibTex;

/// <summary>What an entry consists of.</summary>
internal abstract record BibTexItem;

/// <summary>A field, with the parts of its value that a hash joins.</summary>
internal sealed record BibTexField(string Name, IReadOnlyList<BibTexToken> Parts) : BibTexItem;

/// <summary>A comma between fields.</summary>
internal sealed record BibTexComma : BibTexItem;

/// <summary>What is neither.</summary>
internal sealed record BibTexStray(BibTexToken Token) : BibTexItem;

/// <summary>The grammar of what follows an entry's key. Every sequence of tokens is a sequence of items; which may follow which is not said here.</summary>
internal static class BibTexGrammar
{
    private static readonly Parser<BibTexToken, BibTexToken> EqualsSign = Of(BibTexTokenKind.Equals);

    private static readonly Parser<BibTexToken, string> Name = Try(Of(BibTexTokenKind.Word).Before(EqualsSign)).Select(token => token.Text);

    /// <summary>A word is part of a value, unless it is the name of the next field.</summary>
    private static readonly Parser<BibTexToken, BibTexToken> Part = OneOf(
        Of(BibTexTokenKind.Text),
        Of(BibTexTokenKind.Unclosed),
        Try(Of(BibTexTokenKind.Word).Before(Not(EqualsSign))));

    private static readonly Parser<BibTexToken, BibTexItem> Field = Map(
        BibTexItem (name, parts) => new BibTexField(name, [.. parts]),
        Name,
        Part.SeparatedAndOptionallyTerminated(Of(BibTexTokenKind.Hash)));

    private static readonly Parser<BibTexToken, BibTexItem> Comma = Of(BibTexTokenKind.Comma).Select(BibTexItem (_) => new BibTexComma());

    private static readonly Parser<BibTexToken, BibTexItem> Stray = Parser<BibTexToken>.Any.Select(BibTexItem (token) => new BibTexStray(token));

    private static readonly Parser<BibTexToken, IEnumerable<BibTexItem>> Items = OneOf(Field, Comma, Stray).Many().Before(Parser<BibTexToken>.End);

    public static IEnumerable<BibTexItem> Read(BibTexToken[] tokens) => Items.ParseOrThrow(tokens);

    private static Parser<BibTexToken, BibTexToken> Of(BibTexTokenKind kind) => Parser<BibTexToken>.Token(token => token.Kind == kind);
}
