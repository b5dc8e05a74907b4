using CsCheck;

namespace Catalogue.Api.Tests.Generated;

/// <summary>Random texts of few words, so that many are equal, collide, or hold the same word.</summary>
internal static class TextGen
{
    /// <summary>Words that are their own stems, with a spelling that folds to each.</summary>
    public static readonly string[] Vocabulary = ["graph", "model", "robot", "audit", "prompt", "token", "zebra", "cafe", "zurich", "lodz"];

    private static readonly Gen<string> Word = Gen.OneOf(
        "graph", "Graph", "GRAPH", "model", "Model,", "robot", "robot's", "audit", "prompt", "(token)", "zebra", "café", "Zürich", "Łódź");

    private static readonly Gen<string> Noise = Gen.OneOf(
        "$η$", "$\\unicode{x2013}$", "—", "数据", "שלום", "مرحبا", "\u200Fעברית", "x²", "<b>", "&amp;", "100%", "🙂", "O(n\\log n)", "e\u0301tude", "straße");

    private static readonly Gen<string> Words = Gen.Frequency((5, Word), (1, Noise)).Array[1, 3].Select(words => string.Join(' ', words));

    public static readonly Gen<string> Title = Gen.Frequency(
        (8, Words),
        (2, Gen.OneOf("Graph model", "graph  Model!", "“Graph” model", "Token")),
        (2, Gen.OneOf("—!?", "…", "*", "None", "none", "NONE.", "数据模型", "שלום", "Ærø", "𝒳 graph", "Å", "ﬁne graph", "p")),
        (1, Gen.Int[0, 3].Select(end => string.Concat(Enumerable.Repeat("graph ", 100)) + end)));

    public static readonly Gen<string?> Abstract = Gen.Frequency<string?>(
        (1, Gen.Const((string?)null)),
        (4, Gen.Frequency((3, Word), (1, Noise)).Array[1, 9].Select(words => (string?)(string.Join(' ', words) + "."))));

    public static readonly Gen<string> Person = Gen.OneOf(
        "Ana Gómez", "Ana Gomez", "ANA GÓMEZ", "Łukasz Kowalski", "Zoë Öster", "Bob Model", "Graph, Jr.", "李明", "김철수", "שלום לוי",
        "J.-P. O'Brien", "None", "—", "Robot Zebra", "Chen Li", "Li Chen", "Dana Ray", "Eve Stone", "Finn Oak", "Gil Pine", "Hana Birch",
        "Ivo Elm", "Jana Fir", "Kai Ash", "Lea Yew", "Max Bay", "Nora Fig", "Otto Lime", "Pia Rowan");

    public static readonly Gen<string> Affiliation = Gen.OneOf("stanford", "cmu", "École Normale", "ecole-normale", "清华大学", "none", "NYU", "Uni Łódź");
}
