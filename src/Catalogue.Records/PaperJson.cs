using System.Text.Json;

namespace Catalogue.Records;

/// <summary>A <see cref="PaperItem"/> as JSON in UTF-8.</summary>
public readonly record struct PaperJson(byte[] Utf8)
{
    public PaperItem ToItem() => JsonSerializer.Deserialize<PaperItem>(Utf8, WireJson.Options)!;
}
