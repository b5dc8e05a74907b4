namespace Catalogue.Data.Storage.Postgres;

/// <summary>The tables of the search index, which are not in the EF model. Names are unquoted everywhere, so PostgreSQL folds them to lower case.</summary>
public static class PostgresSearchTables
{
    public const string Create = """
        CREATE TABLE SearchBlocks (
            Block integer NOT NULL PRIMARY KEY, Papers integer NOT NULL, Words double precision NOT NULL, Lengths bytea NOT NULL);
        CREATE TABLE SearchWords (
            Field integer NOT NULL, Word text COLLATE "C" NOT NULL, Stem text COLLATE "C", PRIMARY KEY (Field, Word));
        CREATE INDEX IX_SearchWords_Stem ON SearchWords (Stem) WHERE Stem IS NOT NULL;
        CREATE TABLE SearchPages (
            Block integer NOT NULL, Field integer NOT NULL, FirstWord text COLLATE "C" NOT NULL, Terms bytea NOT NULL, Positions bytea NOT NULL,
            PRIMARY KEY (Block, Field, FirstWord));
        """;

    public const string Drop = "DROP TABLE SearchPages; DROP TABLE SearchWords; DROP TABLE SearchBlocks;";
}
