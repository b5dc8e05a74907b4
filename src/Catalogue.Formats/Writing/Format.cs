namespace Catalogue.Formats.Writing;

/// <summary>A format that answers can be in, declared once. To add one, declare it in <see cref="KnownFormats"/>.</summary>
/// <param name="Name">Its name in <c>format=</c>.</param>
/// <param name="MediaType">Its media type, in <c>Accept</c> and <c>Content-Type</c>.</param>
/// <param name="FileExtension">What the name of a file in it ends with.</param>
/// <param name="Description">What it is, for the documentation.</param>
public sealed record Format(string Name, string MediaType, string FileExtension, string Description)
{
    /// <summary>Which of the parameters that shape an answer go with it.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>Writes papers one after another; nothing for JSON, which has a form for everything.</summary>
    public Func<Export, PaperWriter>? Papers { get; init; }

    /// <summary>What a document in it is, for the documentation; a text unless said.</summary>
    public Type Document { get; init; } = typeof(string);

    /// <summary>Text says that it is UTF-8; JSON always is, and XML says so itself.</summary>
    public string ContentType => MediaType.EndsWith("xml", StringComparison.Ordinal) || MediaType.Contains("json", StringComparison.Ordinal)
        ? MediaType
        : $"{MediaType}; charset=utf-8";
}
