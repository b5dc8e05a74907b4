using System.Security.Cryptography;
using System.Text.Json;
using Catalogue.Data.Records;

namespace Catalogue.Data.Writing;

/// <summary>A record with a digest that is the same exactly when it says the same.</summary>
internal sealed record DigestedRecord(PaperRecord Paper, string Digest)
{
    /// <summary>Papers show when their source was retrieved, so that a later date changes them all.</summary>
    public static DigestedRecord Of(SourceRecord source, PaperRecord paper) => new(paper, Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { source.Retrieved, Paper = paper with { Line = 0 } }))));
}
