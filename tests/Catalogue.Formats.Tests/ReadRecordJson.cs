using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Formats.Tests;

/// <summary>Writes what readers read, each record on a line, without what it does not say.</summary>
internal static class ReadRecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new DateText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEmptyLists } },
    };

    public static string Write(ReadRecord record) => record switch
    {
        ReadPaper { Notes.Count: 0 } paper => JsonSerializer.Serialize(new { paper.Paper }, Options),
        ReadPaper paper => JsonSerializer.Serialize(new { paper.Paper, paper.Notes }, Options),
        ReadProfile profile => JsonSerializer.Serialize(new { profile.Profile, profile.Line }, Options),
        RejectedRecord rejected => JsonSerializer.Serialize(new { Rejected = rejected }, Options),
        _ => throw new ArgumentException("What is read is a paper, a profile or a rejection.", nameof(record)),
    };

    private static void WithoutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name == "hasPrimaryCategory")
                property.ShouldSerialize = (_, value) => value is false;
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }

    private sealed class DateText : JsonConverter<PublicationDate>
    {
        public override PublicationDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PublicationDate.TryParse(reader.GetString()!, out var date) ? date : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PublicationDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
