using System.Data;
using System.Data.Common;
using Catalogue.Search.Index;

namespace Catalogue.Data.Storage.Sqlite;

internal sealed class SqliteWords(DbConnection connection) : TermDictionaryWriter
{
    private readonly DbCommand _add = connection.Statement(
        "INSERT INTO SearchWords (Field, Word, Stem) VALUES (@field, @word, @stem) ON CONFLICT (Field, Word) DO NOTHING",
        ("@field", DbType.Int32), ("@word", DbType.String), ("@stem", DbType.String));

    public override void Flush()
    {
    }

    public override void Dispose() => _add.Dispose();

    protected override void Store(int field, string word, string? stem) => _add.With(field, word, (object?)stem ?? DBNull.Value).ExecuteNonQuery();
}
