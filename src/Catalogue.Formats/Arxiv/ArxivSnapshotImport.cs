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
        var draft = new PaperDraft(line);
        var isParsed = SnapshotAuthors.Read(draft, record);
        foreach (var property in record.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            Field(draft, property.Name, property.Value, isParsed);
        return draft.Finish();
    }

    private static void Field(PaperDraft draft, string name, JsonElement value, bool isParsed)
    {
        switch (name, value.ValueKind)
        {
            case ("authors_parsed", _) when isParsed:
                break;
            case ("versions", JsonValueKind.Array):
                Versions(draft, value);
                draft.Keep(name, value.AsWritten());
                break;
            case (not "versions", JsonValueKind.String):
                Text(draft, name, value.GetString()!, isParsed);
                break;
            case ("id" or "title" or "abstract" or "authors" or "categories" or "doi" or "versions", _):
                draft.KeepAs(name, value.AsWritten(), "has the wrong JSON type");
                break;
            default:
                draft.Keep(name, value.AsWritten());
                break;
        }
    }

    private static void Text(PaperDraft draft, string name, string text, bool isParsed)
    {
        switch (name)
        {
            case "id":
                ArxivFields.Identify(draft, name, text);
                break;
            case "title":
                draft.Title = ArxivFields.Title(text);
                break;
            case "abstract":
                draft.Abstract = ArxivFields.Abstract(text);
                break;
            case "authors" when !isParsed:
                ArxivAuthorLine.Read(draft, name, text);
                break;
            case "categories":
                ArxivFields.Categorise(draft, text);
                break;
            case "doi":
                ArxivFields.IdentifyDoi(draft, name, text);
                break;
            default:
                draft.Keep(name, text);
                break;
        }
    }

    private static void Versions(PaperDraft draft, JsonElement versions)
    {
        if (versions.GetArrayLength() == 0)
            return;

        if (versions[0] is not { ValueKind: JsonValueKind.Object } first || first.String("created") is not { } created)
        {
            draft.Note("versions", "the first version has no date");
            return;
        }

        draft.Publish("versions.created", ArxivFields.Day(created));
        ArxivFields.NoteVersion(draft, "versions", first.String("version"));
    }

    [GeneratedRegex(@"^\s*(?:\[\s*)?\{")]
    private static partial Regex Beginning();

    [GeneratedRegex("\"categories\"\\s*:\\s*(?:\"|null)")]
    private static partial Regex Categories();

    [GeneratedRegex("\"(?:submitter|authors_parsed|journal-ref|report-no|update_date)\"\\s*:")]
    private static partial Regex Fields();
}
