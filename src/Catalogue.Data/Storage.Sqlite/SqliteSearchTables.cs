namespace Catalogue.Data.Storage.Sqlite;

/// <summary>The tables of the search index, which are not in the EF model.</summary>
public static class SqliteSearchTables
{
    public const string Create = """
        CREATE TABLE SearchBlocks (
            Block INTEGER NOT NULL PRIMARY KEY, Papers INTEGER NOT NULL, Words REAL NOT NULL, Lengths BLOB NOT NULL);
        CREATE TABLE SearchWords (
            Field INTEGER NOT NULL, Word TEXT NOT NULL, Stem TEXT, PRIMARY KEY (Field, Word)) WITHOUT ROWID;
        CREATE INDEX IX_SearchWords_Stem ON SearchWords (Stem) WHERE Stem IS NOT NULL;
        CREATE TABLE SearchPages (
            Block INTEGER NOT NULL, Field INTEGER NOT NULL, FirstWord TEXT NOT NULL, Terms BLOB NOT NULL, Positions BLOB NOT NULL,
            UNIQUE (Block, Field, FirstWord));
        """;

    public const string Drop = "DROP TABLE SearchPages; DROP TABLE SearchWords; DROP TABLE SearchBlocks;";
}
