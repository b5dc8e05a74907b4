using System.Globalization;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises;

/// <summary>
/// A catalogue that is written to during a walk. Each paper has a place: the same number gives the same title and date, a larger
/// one sorts later by both.
/// </summary>
internal sealed class ChangingCatalogue : IAsyncDisposable
{
    public const int Places = 1_000;
    private const string SourceName = "changing.txt";

    private readonly CatalogueFactory _factory = new(isSeeded: false);
    private readonly Dictionary<string, string> _records = [];
    private int _written;

    public ChangingCatalogue() => Browser = new Browser(_factory);

    public Browser Browser { get; }

    /// <summary>Where each paper of the walked list is now, by id; the others are not in the list.</summary>
    public Dictionary<string, int> Listed { get; } = [];

    /// <summary>Papers that left the list or changed their place since the walk began.</summary>
    public HashSet<string> Disturbed { get; } = [];

    public async Task<string> InsertAsync(int place, bool isListed = true)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"record-{_written++}");
        await StoreAsync(Record(key, place, isListed));
        var id = await IdAsync(key);
        _records[id] = key;
        if (isListed)
            Listed[id] = place;
        return id;
    }

    public async Task MoveAsync(string id, int place)
    {
        await StoreAsync(Record(_records[id], place, isListed: true));
        (Listed[id], _) = (place, Disturbed.Add(id));
    }

    /// <summary>Changes a paper, but neither its place nor whether it is listed.</summary>
    public Task TouchAsync(string id) => StoreAsync(Record(_records[id], Listed[id], isListed: true) with { Abstract = $"Written {_written++}." });

    public async Task UnlistAsync(string id)
    {
        await StoreAsync(Record(_records[id], Listed[id], isListed: false));
        Gone(id);
    }

    public async Task DeleteAsync(string id)
    {
        await _factory.Retirement.DeleteAsync(id, CancellationToken.None);
        Gone(id);
    }

    public async Task MergeAsync(string id, string targetId)
    {
        await _factory.Retirement.MergeAsync(id, targetId, CancellationToken.None);
        Gone(id);
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private void Gone(string id)
    {
        Listed.Remove(id);
        Disturbed.Add(id);
    }

    private Task<WriteReport> StoreAsync(PaperRecord record) => _factory.Writer.StoreAsync(
        [new SourceRecord(SourceKind.File, SourceName, new DateOnly(2024, 1, 2), null, [record])], CancellationToken.None);

    private async Task<string> IdAsync(string key)
    {
        await using var db = await _factory.OpenDatabaseAsync();
        return db.PaperSources.Where(source => source.RecordKey == key)
            .Join(db.Papers, source => source.PaperKey, paper => paper.Key, (_, paper) => paper.Id).Single();
    }

    private static PaperRecord Record(string key, int place, bool isListed) => new()
    {
        RecordKey = key,
        Title = string.Create(CultureInfo.InvariantCulture, $"Paper {place:0000}"),
        Published = PublicationDate.OfDay(new DateOnly(2000, 1, 1).AddDays(place)),
        Categories = [isListed ? "CL" : "LG"],
    };
}
