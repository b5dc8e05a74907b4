namespace Catalogue.Formats.Reading;

/// <summary>A file cannot be imported at all; the message says why.</summary>
public sealed class ImportException(string message, Exception? innerException = null) : Exception(message, innerException);
