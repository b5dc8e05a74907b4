using System.CommandLine;
using Catalogue.Records;

namespace Catalogue.Benchmarks.Records;

/// <summary>Stores the papers of a file of real records.</summary>
internal static class LoadCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "Records in a format that can be imported, perhaps packed." };
        file.AcceptExistingOnly();
        var (data, json) = (RecordOptions.Data(), RecordOptions.Json());
        var command = new Command("load", "Stores the papers of a file.") { file, data, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            var source = Source(arguments.GetRequiredValue(file));
            var report = await RecordStore.StoreAsync(source, arguments.GetRequiredValue(data), cancellation);
            report.Print(arguments.GetValue(json));
        });
        return command;
    }

    private static SourceRecord Source(FileInfo file) => new(
        SourceKind.File, file.Name, DateOnly.FromDateTime(file.LastWriteTimeUtc), null, RealRecords.Read(file.FullName));
}
