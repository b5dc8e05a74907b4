using Catalogue.Records;

namespace Catalogue.Formats.Writing;

/// <summary>What is exported, and for which address.</summary>
/// <param name="Catalogue">The id of the catalogue.</param>
/// <param name="Address">The address of the service, for absolute links.</param>
/// <param name="Url">The canonical path and query of the request.</param>
/// <param name="Fields">The fields of papers to write; empty for all.</param>
public sealed record Export(Guid Catalogue, ServiceAddress Address, string Url, IReadOnlyCollection<string> Fields);

/// <summary>Writes papers one after another into one document.</summary>
public sealed class PaperWriter
{
    public required Action<TextWriter, PaperJson> Paper { get; init; }

    /// <summary>Text before the first paper.</summary>
    public string Head { get; init; } = "";

    /// <summary>Text between two papers.</summary>
    public string Between { get; init; } = "";

    /// <summary>Text after the last paper, computed when all papers are written.</summary>
    public Func<string> Foot { get; init; } = () => "";

    public static PaperWriter OfItems(Action<TextWriter, PaperItem> write, string head = "", string between = "", string foot = "") => new()
    {
        Paper = (text, paper) => write(text, paper.ToItem()),
        Head = head,
        Between = between,
        Foot = () => foot,
    };
}
