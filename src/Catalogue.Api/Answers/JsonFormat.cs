using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Catalogue.Api.Answers;

/// <summary>How JSON is written: camelCase, text as it is, without escapes that only HTML would need.</summary>
internal static class JsonFormat
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(object body, IReadOnlyCollection<string> fields)
    {
        if (body is ReadyJson ready)
            return ready.Utf8;
        if (fields.Count == 0)
            return JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);

        var node = JsonSerializer.SerializeToNode(body, body.GetType(), Options)!;
        FieldTree.Keep(node is JsonObject { } list && list["items"] is { } items ? items : node, fields);
        return JsonSerializer.SerializeToUtf8Bytes(node, Options);
    }
}

/// <summary>A body that is JSON already.</summary>
internal sealed record ReadyJson(byte[] Utf8);
