using Pidgin;
using static Pidgin.Parser;

namespace Catalogue.Formats.BibTex;

/// <summary>An item of an entry's body.</summary>
internal abstract record BibTexItem;

/// <summary>A field, with the parts of its value that are joined by <c>#</c>.</summary>
internal sealed record BibTexField(string Name, IReadOnlyList<BibTexToken> Parts) : BibTexItem;

/// <summary>A comma between fields.</summary>
internal sealed record BibTexComma : BibTexItem;

/// <summary>Anything else.</summary>
internal sealed record BibTexStray(BibTexToken Token) : BibTexItem;

/// <summary>Grammar of an entry's body after the key. Every sequence of tokens matches; the order of items is not checked here.</summary>
internal static class BibTexGrammar
{
    private static readonly Parser<BibTexToken, BibTexToken> EqualsSign = Of(BibTexTokenKind.Equals);

    private static readonly Parser<BibTexToken, string> Name = Try(Of(BibTexTokenKind.Word).Before(EqualsSign)).Select(token => token.Text);

    /// <summary>A word is part of a value unless it is the name of the next field.</summary>
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
