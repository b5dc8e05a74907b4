namespace Catalogue.Formats.Writing;

/// <summary>An output format, declared once. To add one, declare it in <see cref="KnownFormats"/>.</summary>
/// <param name="Name">Its name in <c>format=</c>.</param>
/// <param name="MediaType">Its media type, in <c>Accept</c> and <c>Content-Type</c>.</param>
/// <param name="FileExtension">Its file extension, without the leading dot.</param>
/// <param name="Description">What it is, for the documentation.</param>
public sealed record Format(string Name, string MediaType, string FileExtension, string Description)
{
    /// <summary>The parameters that this format accepts, among those that shape an answer.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>Creates a writer for papers; null for JSON, which can represent every answer.</summary>
    public Func<Export, PaperWriter>? Papers { get; init; }

    /// <summary>The type of a document in this format, for the documentation; a string by default.</summary>
    public Type Document { get; init; } = typeof(string);

    /// <summary>The media type. Text formats state UTF-8 as their charset; JSON is always UTF-8, and XML declares it in the document.</summary>
    public string ContentType => MediaType.EndsWith("xml", StringComparison.Ordinal) || MediaType.Contains("json", StringComparison.Ordinal)
        ? MediaType
        : $"{MediaType}; charset=utf-8";
}
