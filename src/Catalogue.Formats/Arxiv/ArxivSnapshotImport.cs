using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads arXiv's metadata snapshot.</summary>
internal static partial class ArxivSnapshotImport
{
    public static ImportFormat Format { get; } = new("arxiv-snapshot", "arXiv's metadata snapshot (JSON Lines).", IsSnapshot, Read);

    private static bool IsSnapshot(string head) => Beginning().IsMatch(head) && Categories().IsMatch(head) && Fields().IsMatch(head);

    private static IEnumerable<ReadRecord> Read(ImportText text) => JsonRecords.Read(text, (record, line) => [Record(record, line)]);

    private static ReadRecord Record(JsonElement record, int line)
    {
        var builder = new RecordBuilder(line);
        var isParsed = SnapshotAuthors.Read(builder, record);
        foreach (var property in record.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            Field(builder, property.Name, property.Value, isParsed);
        return builder.Finish();
    }

    private static void Field(RecordBuilder builder, string name, JsonElement value, bool isParsed)
    {
        switch (name, value.ValueKind)
        {
            case ("authors_parsed", _) when isParsed:
                break;
            case ("versions", JsonValueKind.Array):
                Versions(builder, value);
                builder.Keep(name, value.AsWritten()?.Trim());
                break;
            case (not "versions", JsonValueKind.String):
                Text(builder, name, value.GetString()!, isParsed);
                break;
            case ("id" or "title" or "abstract" or "authors" or "categories" or "doi" or "versions", _):
                builder.Keep(name, value.AsWritten(), "has the wrong JSON type");
                break;
            default:
                builder.Keep(name, value.AsWritten()?.Trim());
                break;
        }
    }

    private static void Text(RecordBuilder builder, string name, string text, bool isParsed)
    {
        switch (name)
        {
            case "id":
                ArxivFields.Identify(builder, name, text);
                break;
            case "title":
                builder.Title = ArxivFields.Title(text);
                break;
            case "abstract":
                builder.Abstract = ArxivFields.Abstract(text);
                break;
            case "authors" when !isParsed:
                ArxivAuthorLine.Read(builder, name, text);
                break;
            case "categories":
                ArxivFields.Categorise(builder, text);
                break;
            case "doi":
                ArxivFields.IdentifyDoi(builder, name, text);
                break;
            default:
                builder.Keep(name, text.Trim());
                break;
        }
    }

    private static void Versions(RecordBuilder builder, JsonElement versions)
    {
        if (versions.GetArrayLength() == 0)
            return;

        if (versions[0] is not { ValueKind: JsonValueKind.Object } first || first.String("created") is not { } created)
        {
            builder.Note("versions", "the first version has no date");
            return;
        }

        builder.Publish("versions.created", ArxivFields.Day(created));
        ArxivFields.NoteVersion(builder, "versions", first.String("version"));
    }

    [GeneratedRegex(@"^\s*(?:\[\s*)?\{")]
    private static partial Regex Beginning();

    [GeneratedRegex("\"categories\"\\s*:\\s*(?:\"|null)")]
    private static partial Regex Categories();

    [GeneratedRegex("\"(?:submitter|authors_parsed|journal-ref|report-no|update_date)\"\\s*:")]
    private static partial Regex Fields();
}
