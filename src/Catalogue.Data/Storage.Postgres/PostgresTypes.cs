using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Npgsql types of mapped columns.</summary>
internal static class PostgresTypes
{
    public static NpgsqlDbType Of(RowColumn column) => column.Property.GetRelationalTypeMapping().StoreType switch
    {
        "boolean" => NpgsqlDbType.Boolean,
        "bytea" => NpgsqlDbType.Bytea,
        "bigint" => NpgsqlDbType.Bigint,
        "date" => NpgsqlDbType.Date,
        "integer" => NpgsqlDbType.Integer,
        "text" => NpgsqlDbType.Text,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        "uuid" => NpgsqlDbType.Uuid,
        var type => throw new NotSupportedException($"Cannot store values of the column type {type}."),
    };
}
