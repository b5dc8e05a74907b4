using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Data.Documents;

/// <summary>A paper as JSON that is ready to be sent: a <see cref="PaperItem"/>. It is read when it is written.</summary>
[JsonConverter(typeof(AsItIs))]
public readonly record struct StoredPaper
{
    private const int Together = 100;

    private const string OfPaper = """SELECT "Json" FROM "PaperDocuments" WHERE "PaperKey" = @0""";

    private const string OfPapers = """SELECT "PaperKey", "Json" FROM "PaperDocuments" WHERE "PaperKey" """;

    private const string AndRevision = """
        SELECT "PaperDocuments"."Json", "Papers"."Revision" FROM "PaperDocuments" JOIN "Papers" ON "Papers"."Key" = "PaperDocuments"."PaperKey"
        WHERE "PaperDocuments"."PaperKey" = @0
        """;

    private readonly Statements? _statements;
    private readonly int _key;
    private readonly byte[]? _json;

    /// <param name="statements">Of a snapshot that is open as long as the paper is used.</param>
    /// <param name="key">The paper's key.</param>
    public StoredPaper(Statements statements, int key) => (_statements, _key) = (statements, key);

    public StoredPaper(PaperItem paper) => _json = JsonSerializer.SerializeToUtf8Bytes(paper, WireJson.Options);

    private StoredPaper(byte[] json) => _json = json;

    /// <summary>Papers in an order. Where the database is another program, many are asked for at once.</summary>
    public static IEnumerable<StoredPaper> Of(Statements statements, IEnumerable<int> keys) => statements.IsRemote
        ? keys.Chunk(Together).SelectMany(chunk => Fetched(statements, chunk))
        : keys.Select(key => new StoredPaper(statements, key));

    /// <summary>A paper, and the revision that it last changed in.</summary>
    public static (StoredPaper Paper, long Revision) WithRevision(Statements statements, int key)
    {
        using var rows = statements.Query(AndRevision, key);
        return rows.Read() ? (new StoredPaper(rows.TakeBytes(0)), rows.GetInt64(1)) : throw NoDocument(key);
    }

    private static IEnumerable<StoredPaper> Fetched(Statements statements, int[] keys)
    {
        var documents = statements.OfKeys(OfPapers, keys, rows => rows.TakeBytes(1));
        return keys.Select(key => new StoredPaper(documents[key]));
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
