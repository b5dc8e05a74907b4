using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Storage;
using Catalogue.Records;

namespace Catalogue.Data.Documents;

/// <summary>The stored JSON of a paper, a <see cref="PaperItem"/>. It may be read from the database as late as on serialisation, and is not parsed.</summary>
[JsonConverter(typeof(AsItIs))]
public readonly record struct StoredPaper
{
    private const int BatchSize = 100;

    private const string OfPaper = """SELECT "Json" FROM "PaperDocuments" WHERE "PaperKey" = @0""";

    private const string OfPapers = """SELECT "PaperKey", "Json" FROM "PaperDocuments" WHERE "PaperKey" = ANY(@0)""";

    private const string OfId = """
        SELECT "PaperDocuments"."Json", "Papers"."Revision" FROM "Papers" JOIN "PaperDocuments" ON "PaperDocuments"."PaperKey" = "Papers"."Key"
        WHERE "Papers"."Id" = @0
        """;

    private readonly PreparedStatements? _statements;
    private readonly int _key;
    private readonly byte[]? _json;

    /// <param name="statements">The statements of a snapshot. The snapshot must stay open as long as the paper is used.</param>
    /// <param name="key">The paper's key.</param>
    public StoredPaper(PreparedStatements statements, int key) => (_statements, _key) = (statements, key);

    public StoredPaper(PaperItem paper) => _json = JsonSerializer.SerializeToUtf8Bytes(paper, WireJson.Options);

    /// <param name="json">The document. The array is not copied, so it must not change.</param>
    internal StoredPaper(byte[] json) => _json = json;

    /// <summary>The papers with the given keys, in that order. A remote database gets one query for many papers.</summary>
    public static IAsyncEnumerable<StoredPaper> OfAsync(PreparedStatements statements, IEnumerable<int> keys) => statements.IsRemote
        ? FetchedAsync(statements, keys)
        : keys.Select(key => new StoredPaper(statements, key)).ToAsyncEnumerable();

    /// <summary>The paper with this id, and the revision of its last change; null if there is none.</summary>
    public static async ValueTask<(StoredPaper Paper, long Revision)?> FindAsync(PreparedStatements statements, string id)
    {
        using var rows = await statements.QueryAsync(OfId, id);
        return await rows.ReadAsync() ? (new StoredPaper(rows.TakeBytes(0)), rows.GetInt64(1)) : null;
    }

    private static async IAsyncEnumerable<StoredPaper> FetchedAsync(PreparedStatements statements, IEnumerable<int> keys)
    {
        foreach (var chunk in keys.Chunk(BatchSize))
        {
            var documents = new Dictionary<int, byte[]>(chunk.Length);
            using (var rows = await statements.QueryAsync(OfPapers, chunk))
            {
                while (await rows.ReadAsync())
                    documents[rows.GetInt32(0)] = rows.TakeBytes(1);
            }

            foreach (var key in chunk)
                yield return new StoredPaper(documents[key]);
        }
    }

    public byte[] Json => Read(json => json.ToArray());

    public PaperItem ToItem() => Read(json => JsonSerializer.Deserialize<PaperItem>(json, WireJson.Options)!);

    private T Read<T>(Func<ReadOnlySpan<byte>, T> read)
    {
        if (_json is not null)
            return read(_json);

        using var rows = _statements!.Query(OfPaper, _key);
        return rows.Read() ? read(rows.GetBytes(0)) : throw NoDocument(_key);
    }

    private static InvalidOperationException NoDocument(int key) => new($"Paper {key} has no document.");

    private sealed class AsItIs : JsonConverter<StoredPaper>
    {
        public override StoredPaper Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<PaperItem>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, StoredPaper paper, JsonSerializerOptions options) => paper.Read(json =>
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return true;
        });
    }
}
