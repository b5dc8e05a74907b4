namespace Catalogue.Data.Storage.Postgres;

/// <summary>The tables of the search index, which EF does not know. Their names are not quoted, nor are they where they are used.</summary>
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
