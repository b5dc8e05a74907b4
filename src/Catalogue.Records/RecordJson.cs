using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Catalogue.Records;

/// <summary>Serialises records for storage, as JSON without default and empty values.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PublicationDateText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsSaid } },
    };

    public static byte[] Write(PaperRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    public static PaperRecord Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<PaperRecord>(json, Options)!;

    /// <summary>Omits default and empty values. Also omits the line, which is a place in the file and not content of the record.</summary>
    private static void OnlyWhatIsSaid(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = property.Name switch
            {
                "line" => (_, _) => false,
                "hasPrimaryCategory" => (_, value) => value is false,
                _ when property.PropertyType == typeof(bool) => (_, value) => value is true,
                _ when typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType) => (_, value) => value is string or System.Collections.ICollection { Count: > 0 },
                _ => property.ShouldSerialize,
            };
        }
    }

    private sealed class PublicationDateText : JsonConverter<PublicationDate>
    {
        public override PublicationDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PublicationDate.TryParse(reader.GetString()!, out var date) ? date : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PublicationDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
