using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.Json;

/// <summary>Writes bodies as JSON.</summary>
public static class JsonFormat
{
    public static JsonSerializerOptions Options => WireJson.Options;

    public static byte[] Write(object body, IReadOnlyCollection<string> fields)
    {
        if (body is ReadyBody ready)
            return ready.Utf8;
        if (fields.Count == 0)
            return JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);

        var node = JsonSerializer.SerializeToNode(body, body.GetType(), Options)!;
        FieldTree.Keep(node is JsonObject { } list && list["items"] is { } items ? items : node, fields);
        return JsonSerializer.SerializeToUtf8Bytes(node, Options);
    }
}

/// <summary>A body that is already serialised.</summary>
public sealed record ReadyBody(byte[] Utf8);
