namespace Catalogue.Data.Imports;

/// <summary>A file cannot be imported at all.</summary>
public sealed class ImportException(string message, Exception? innerException = null) : Exception(message, innerException);
