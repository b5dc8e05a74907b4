using System.Data.Common;
using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;
using CsCheck;

namespace Catalogue.Data.Tests.Columns;

/// <summary>An order follows every write: however many rows come, go and move, and wherever, it becomes the order that would be read anew.</summary>
public sealed class RowOrderTests
{
    private const int Keys = 40;

    /// <summary>Sort keys of which UTF-16 and code points have different orders, and so few that many rows have the same.</summary>
    private static readonly string[] Texts = ["", "a", "b", "ba", "é", "z", "数", "\uFFFD", "🦦"];

    private static readonly Gen<(int Key, int Sort, bool IsGone)[]> Write =
        Gen.Select(Gen.Int[1, Keys], Gen.Int[0, Texts.Length - 1], Gen.Int[0, 3], (key, sort, gone) => (key, sort, gone == 0)).Array[0, Keys];

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void After_any_writes_the_order_is_the_one_that_is_read_anew(bool isText, bool isDescending) => Write.Array[2, 5].Sample(writes =>
    {
        using var table = new Table(new OrderDefinition("Things", isText ? "Text" : "Number", isText, isDescending));
        table.Apply(writes[0]);
        var followed = table.Load();
        foreach (var write in writes.Skip(1))
        {
            table.Apply(write);
            followed = followed.With(write.Select(change => change.Key).ToHashSet(), table.Statements);

            Assert.Equal(table.Load().Keys, followed.Keys);
            Assert.All(followed.Keys.Index(), row => Assert.Equal(row.Index, followed.PlaceOf(row.Item)));
        }
    });

    private sealed class Table : IDisposable
    {
        private readonly OrderDefinition _definition;
        private readonly DbConnection _connection = TestStore.Scratch();

        public Table(OrderDefinition definition)
        {
            _definition = definition;
            _connection.Open();
            Execute("""CREATE TABLE "Things" ("Key" INTEGER PRIMARY KEY, "Text" TEXT NOT NULL, "Number" INTEGER NOT NULL, "Id" TEXT NOT NULL)""");
            Statements = new PreparedStatements(_connection);
        }

        public PreparedStatements Statements { get; }

        public SortedKeys Load() => SortedKeys.Load(_definition, Statements);

        /// <summary>Ids are in another order than keys.</summary>
        public void Apply(IEnumerable<(int Key, int Sort, bool IsGone)> write)
        {
            foreach (var (key, sort, isGone) in write)
            {
                Execute($"""DELETE FROM "Things" WHERE "Key" = {key}""");
                if (!isGone)
                    Execute($"""INSERT INTO "Things" VALUES ({key}, '{Texts[sort]}', {sort}, 'id-{key * 7 % (Keys + 1)}')""");
            }
        }

        public void Dispose()
        {
            Statements.Dispose();
            _connection.Dispose();
        }

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
