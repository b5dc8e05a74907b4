using Catalogue.Records;

namespace Catalogue.Formats.Writing;

/// <summary>What is written of which papers.</summary>
/// <param name="Catalogue">The catalogue's own identity.</param>
/// <param name="Address">The address of the service, for links that are followed from elsewhere.</param>
/// <param name="Url">The canonical path and query of what is asked for.</param>
/// <param name="Fields">The fields that papers keep; all when none are named.</param>
public sealed record Export(Guid Catalogue, ServiceAddress Address, string Url, IReadOnlyCollection<string> Fields);

/// <summary>Writes papers one after another, as one document.</summary>
public sealed class PaperWriter
{
    public required Action<TextWriter, PaperJson> Paper { get; init; }

    /// <summary>What comes before all papers.</summary>
    public string Head { get; init; } = "";

    /// <summary>What comes between two.</summary>
    public string Between { get; init; } = "";

    /// <summary>What comes after all papers; made when they are written.</summary>
    public Func<string> Foot { get; init; } = () => "";

    public static PaperWriter OfItems(Action<TextWriter, PaperItem> write, string head = "", string between = "", string foot = "") => new()
    {
        Paper = (text, paper) => write(text, paper.ToItem()),
        Head = head,
        Between = between,
        Foot = () => foot,
    };
}
