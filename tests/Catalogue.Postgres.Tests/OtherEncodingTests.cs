using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Storage;
using Npgsql;

namespace Catalogue.Api.Tests;

public sealed class OtherEncodingTests
{
    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public async Task A_database_that_cannot_hold_every_text_is_refused_before_anything_is_made(string encoding)
    {
        using var database = new TestDatabase($"TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'");
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await using var db = CatalogueDatabase.ContextOn(connection);

        foreach (var begin in new Func<Task>[] { () => KnownDatabases.Postgres.Writes.LockAsync(db, default), () => KnownDatabases.Postgres.Writes.BeginAsync(db, default) })
        {
            var exception = await Assert.ThrowsAsync<NpgsqlException>(begin);
            Assert.Contains($"its encoding is {encoding}", exception.Message, StringComparison.Ordinal);
        }
    }
}
