using System.Data.Common;
using Catalogue.Search.Index;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Buffers words of the term dictionary and inserts them with one statement.</summary>
internal sealed class PostgresWords(DbConnection connection) : TermDictionaryWriter
{
    private const string AddAll =
        "INSERT INTO SearchWords (Field, Word, Stem) SELECT * FROM unnest($1, $2, $3) ON CONFLICT (Field, Word) DO NOTHING";

    private readonly List<int> _fields = [];
    private readonly List<string> _words = [];
    private readonly List<string?> _stems = [];

    public override void Flush()
    {
        if (_words.Count == 0)
            return;

        using var command = new NpgsqlCommand(AddAll, (NpgsqlConnection)connection);
        command.Parameters.Add(new NpgsqlParameter { Value = _fields.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter { Value = _words.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = _stems.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.ExecuteNonQuery();
        _fields.Clear();
        _words.Clear();
        _stems.Clear();
    }

    public override void Dispose()
    {
    }

    protected override void Store(int field, string word, string? stem)
    {
        _fields.Add(field);
        _words.Add(word);
        _stems.Add(stem);
    }
}
