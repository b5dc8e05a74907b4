using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Model;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>A seeded catalogue in which of everything that has ids one was deleted and one was merged.</summary>
public sealed class RetiredCatalogue : IAsyncLifetime
{
    public const string DeletedId = "deleted-id";
    public const string MergedId = "merged-id";

    private static readonly (ResourceKind Kind, string Target)[] Targets =
    [
        (ResourceKind.Paper, "whose-opinions-do-language-models-reflect"),
        (ResourceKind.Author, "percy-liang"),
        (ResourceKind.Affiliation, "stanford"),
    ];

    public CatalogueFactory Factory { get; } = new();

    public HttpClient Client => Factory.CreateClient(new() { AllowAutoRedirect = false });

    public async Task InitializeAsync()
    {
        Factory.CreateClient().Dispose();
        await using var db = await Factory.OpenDatabaseAsync();
        foreach (var (kind, target) in Targets)
        {
            db.Tombstones.Add(new Tombstone { Kind = kind, Id = DeletedId, Revision = 1 });
            db.Aliases.Add(new Alias { Kind = kind, Id = MergedId, TargetId = target, Revision = 1 });
        }

        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await Factory.DisposeAsync();
}
