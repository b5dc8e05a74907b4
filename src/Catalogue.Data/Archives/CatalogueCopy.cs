using System.IO.Pipelines;
using System.Text;
using Catalogue.Data.Seeding;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records.Authorities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Archives;

/// <summary>Copies a whole catalogue into another database: identity, ids, revisions and all records.</summary>
public sealed class CatalogueCopy(CatalogueReaders readers, Authorities authorities, CommitGate gate, ILoggerFactory loggers)
{
    /// <param name="provider">The type of the target database.</param>
    /// <param name="connectionString">The target database, which must be empty; the schema is created if it has none.</param>
    /// <exception cref="ImportException">The target database is not empty; it is left as it was.</exception>
    public async Task<WriteReport> CopyAsync(DatabaseProvider provider, string connectionString, CancellationToken cancellationToken)
    {
        await using var target = Target(provider, connectionString);
        await target.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        using var snapshot = await readers.OpenAsync(isLong: true, cancellationToken);
        var pipe = new Pipe();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.Run(() => WriteAsync(snapshot, pipe.Writer, ending.Token), CancellationToken.None);
        try
        {
            using var text = new StreamReader(pipe.Reader.AsStream());
            return await target.GetRequiredService<ArchiveImport>().ImportAsync(text, isDryRun: false, cancellationToken);
        }
        finally
        {
            await ending.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await writing;
        }
    }

    /// <summary>Writes the archive to the pipe. A failure is thrown on the reading side.</summary>
    private static async Task WriteAsync(Snapshot snapshot, PipeWriter pipe, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await using var text = new StreamWriter(pipe.AsStream(leaveOpen: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await CatalogueArchive.WriteAsync(snapshot.Db, text, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        await pipe.CompleteAsync(failure);
    }

    private ServiceProvider Target(DatabaseProvider provider, string connectionString) => new ServiceCollection()
        .AddSingleton(loggers)
        .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddCatalogueDatabase()
        .Configure<DatabaseOptions>(options => (options.Provider, options.ConnectionString) = (provider.Name, connectionString))
        .AddSingleton(gate)
        .AddSingleton(authorities)
        .AddSingleton<Migrator>()
        .AddSingleton<ArchiveImport>()
        .BuildServiceProvider();
}
