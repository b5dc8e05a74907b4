namespace Catalogue.Data.Imports;

/// <summary>A format that papers are read from: declared once, for detection, the command line and the documentation.</summary>
/// <param name="Name">What it is called, for <c>--format</c>.</param>
/// <param name="Description">What it is.</param>
/// <param name="Recognises">Whether a file begins like one; the beginning is a few thousand characters, perhaps cut anywhere.</param>
/// <param name="Read">
/// Reads the records in the file's order, a few at a time, whatever the file's size. It throws nothing of its own: what is no record is a
/// <see cref="RejectedRecord"/>.
/// </param>
public sealed record ImportFormat(
    string Name, string Description, Func<string, bool> Recognises, Func<ImportText, IEnumerable<ReadRecord>> Read);
