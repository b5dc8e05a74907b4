namespace Catalogue.Formats.Reading;

/// <summary>A format that can be imported: declared once, for detection, the command line and the documentation.</summary>
/// <param name="Name">Its name, as <c>--format</c> takes it.</param>
/// <param name="Description">What it is.</param>
/// <param name="Recognises">True if the beginning of a file (a few thousand characters, cut anywhere) is in this format.</param>
/// <param name="Read">
/// Reads the records one after another, in the order of the file, without holding the whole file in memory. It throws no exceptions of its
/// own: what cannot be read becomes a <see cref="RejectedRecord"/>.
/// </param>
public sealed record ImportFormat(
    string Name, string Description, Func<string, bool> Recognises, Func<ImportText, IEnumerable<ReadRecord>> Read);

/// <summary>A file cannot be imported at all; the message says why.</summary>
public sealed class ImportException(string message, Exception? innerException = null) : Exception(message, innerException);
