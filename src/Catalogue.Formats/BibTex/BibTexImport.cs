using Catalogue.Formats.Reading;

namespace Catalogue.Formats.BibTex;

/// <summary>Reads BibTeX and BibLaTeX. How each field is imported is described in docs/imports/bibtex.md.</summary>
internal static class BibTexImport
{
    public static ImportFormat Format { get; } = new("bibtex", "BibTeX and BibLaTeX (.bib).", EntryStart.IsIn, Read);

    private static IEnumerable<ReadRecord> Read(ImportText text)
    {
        var strings = new BibTexStrings();
        var hasEntries = false;
        foreach (var entry in new EntryCutter(text.Reader, text.LongestRecord).Read())
        {
            hasEntries = true;
            if (Read(entry, strings) is { } record)
                yield return record;
        }

        if (!hasEntries)
            yield return new RejectedRecord(1, null, null, "no BibTeX entry found, such as @article{key, title = {…}}");
    }

    private static ReadRecord? Read(EntryText text, BibTexStrings strings)
    {
        if (text.Fault is not null)
            return new RejectedRecord(text.Line, null, null, text.Fault);
        if (text.Type == "preamble")
            return null;

        var entry = BibTexEntry.Read(text, strings);
        if (entry.Fault is var (field, reason))
            return new RejectedRecord(text.Line, entry.Key, field, reason);

        return text.Type switch
        {
            "string" => null,
            "xdata" => new RejectedRecord(text.Line, entry.Key, null, "@xdata entries are not papers, and other entries do not inherit their fields"),
            _ => BibTexPaper.Read(entry),
        };
    }
}
