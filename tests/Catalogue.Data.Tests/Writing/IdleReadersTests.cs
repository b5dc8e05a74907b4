using System.Data.Common;
using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Microsoft.Extensions.Options;

namespace Catalogue.Data.Tests.Writing;

public sealed class IdleReadersTests
{
    private const int Several = 3;

    [Fact]
    public async Task A_read_that_fails_closes_no_other_connection()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var database = catalogue.Make<CountedDatabase>();
        using var columns = new CurrentColumns();
        using var readers = new CatalogueReaders(database, columns);
        await OpenSeveralAsync(readers);
        var (version, opened) = (await catalogue.ScalarAsync("SELECT DocumentsVersion FROM Catalogue"), database.Opened);
        await catalogue.ExecuteAsync("UPDATE Catalogue SET DocumentsVersion = 1000000");
        await Assert.ThrowsAsync<NewerCatalogueException>(() => readers.OpenAsync(default));
        await catalogue.ExecuteAsync($"UPDATE Catalogue SET DocumentsVersion = {version}");

        await OpenSeveralAsync(readers);

        Assert.InRange(database.Opened, opened, opened + 1);
    }

    private static async Task OpenSeveralAsync(CatalogueReaders readers)
    {
        var open = new List<Snapshot>();
        for (var count = 0; count < Several; count++)
            open.Add(await readers.OpenAsync(default));
        open.ForEach(snapshot => snapshot.Dispose());
    }

    private sealed class CountedDatabase(IOptions<DatabaseOptions> database, IOptions<DataOptions> data) : CatalogueDatabase(database, data)
    {
        public int Opened { get; private set; }

        public override DbConnection Open()
        {
            Opened++;
            return base.Open();
        }
    }
}
