namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>A parser that we did not write, and what it is to read of papers in a format.</summary>
/// <param name="Program">The command or the file that has to be installed.</param>
/// <param name="Fields">What is compared; more than these the format does not say, or the parser does not read.</param>
/// <param name="Read">Reads a document, and fails when the parser complains of it.</param>
internal sealed record ReferenceParser(
    string Program, string Format, IReadOnlyList<string> Fields, Func<string, IReadOnlyList<PaperFields>> Read)
{
    /// <summary>A file of others that it needs beside its program, if it needs one.</summary>
    public string? Schema { get; init; }

    /// <summary>Takes out of a text, written or read, what the format or the parser changes by its own rules.</summary>
    public Func<string, string> Fold { get; init; } = text => text;

    /// <summary>Whether it is able to read a field of a paper; most read all.</summary>
    public Func<PaperFields, string, bool> CanRead { get; init; } = (_, _) => true;

    /// <summary>It prints what it has read as a typesetter would, who has rules of his own for what is strange.</summary>
    public bool IsPrinter { get; init; }

    /// <summary>The fields whose several values have no order in the format.</summary>
    public IReadOnlyList<string> Unordered { get; init; } = [];

    public static IReadOnlyDictionary<string, ReferenceParser> All { get; } = new Dictionary<string, ReferenceParser>
    {
        ["biber"] = Biber.Parser,
        ["bibtex"] = BibTexProgram.Parser,
        ["pandoc, BibTeX"] = Pandoc.OfBibTex,
        ["pandoc, CSL-JSON"] = Pandoc.OfCslJson,
        ["citeproc, BibTeX"] = Citeproc.OfBibTex,
        ["citeproc, CSL-JSON"] = Citeproc.OfCslJson,
        ["bibutils"] = Bibutils.Parser,
        ["feedparser"] = Python.OfAtom,
        ["rdflib"] = Python.OfJsonLd,
        ["Python's csv"] = Python.OfCsv,
        ["xmllint"] = Xmllint.Parser,
    };
}
