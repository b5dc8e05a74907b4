using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Documents;

/// <summary>A paper as JSON that is ready to be sent: a <see cref="PaperItem"/>.</summary>
[JsonConverter(typeof(AsItIs))]
public readonly record struct StoredPaper(byte[] Json)
{
    private const string OfPaper = """SELECT "Json" FROM "PaperDocuments" WHERE "PaperKey" = @0""";

    public static StoredPaper Read(Statements statements, int paper)
    {
        using var rows = statements.Query(OfPaper, paper);
        return rows.Read()
            ? new StoredPaper(rows.GetBytes(0).ToArray())
            : throw new InvalidOperationException($"Paper {paper} has no document.");
    }

    public static StoredPaper Of(PaperItem paper) => new(JsonSerializer.SerializeToUtf8Bytes(paper, WireJson.Options));

    public PaperItem ToItem() => JsonSerializer.Deserialize<PaperItem>(Json, WireJson.Options)!;

    private sealed class AsItIs : JsonConverter<StoredPaper>
    {
        public override StoredPaper Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Of(JsonSerializer.Deserialize<PaperItem>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, StoredPaper paper, JsonSerializerOptions options) =>
            writer.WriteRawValue(paper.Json, skipInputValidation: true);
    }
}
