using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Data.Storage;
using Catalogue.Records;

namespace Catalogue.Data.Documents;

/// <summary>A paper as JSON that is ready to be sent: a <see cref="PaperItem"/>. It is read when it is written.</summary>
[JsonConverter(typeof(AsItIs))]
public readonly record struct StoredPaper
{
    private const int Together = 100;

    private const string OfPaper = """SELECT "Json" FROM "PaperDocuments" WHERE "PaperKey" = @0""";

    private const string OfPapers = """SELECT "PaperKey", "Json" FROM "PaperDocuments" WHERE "PaperKey" = ANY(@0)""";

    private const string OfId = """
        SELECT "PaperDocuments"."Json", "Papers"."Revision" FROM "Papers" JOIN "PaperDocuments" ON "PaperDocuments"."PaperKey" = "Papers"."Key"
        WHERE "Papers"."Id" = @0
        """;

    private readonly PreparedStatements? _statements;
    private readonly int _key;
    private readonly byte[]? _json;

    /// <param name="statements">Of a snapshot that is open as long as the paper is used.</param>
    /// <param name="key">The paper's key.</param>
    public StoredPaper(PreparedStatements statements, int key) => (_statements, _key) = (statements, key);

    public StoredPaper(PaperItem paper) => _json = JsonSerializer.SerializeToUtf8Bytes(paper, WireJson.Options);

    /// <param name="json">The document, to be kept.</param>
    internal StoredPaper(byte[] json) => _json = json;

    /// <summary>Papers in an order. Where the database is another program, many are asked for at once.</summary>
    public static IAsyncEnumerable<StoredPaper> OfAsync(PreparedStatements statements, IEnumerable<int> keys) => statements.IsRemote
        ? FetchedAsync(statements, keys)
        : keys.Select(key => new StoredPaper(statements, key)).ToAsyncEnumerable();

    /// <summary>The paper that has an id, and the revision that it last changed in.</summary>
    public static async ValueTask<(StoredPaper Paper, long Revision)?> FindAsync(PreparedStatements statements, string id)
    {
        using var rows = await statements.QueryAsync(OfId, id);
        return await rows.ReadAsync() ? (new StoredPaper(rows.TakeBytes(0)), rows.GetInt64(1)) : null;
    }

    private static async IAsyncEnumerable<StoredPaper> FetchedAsync(PreparedStatements statements, IEnumerable<int> keys)
    {
        foreach (var chunk in keys.Chunk(Together))
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
