namespace Catalogue.Records;

/// <summary>A document or file cannot be read or stored. The message is <c>file:line: reason</c>.</summary>
public sealed class DocumentException : Exception
{
    public DocumentException(string file, int? line, string reason, Exception? innerException = null)
        : base(line is null ? $"{file}: {reason}" : $"{file}:{line}: {reason}", innerException)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    public string File { get; }

    /// <summary>The 1-based line of the error; null if it is unknown or the error concerns the whole file.</summary>
    public int? Line { get; }

    public string Reason { get; }
}
