using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Migrations.Sqlite;

/// <summary>
/// The tables of a paper's parts, whose rows are kept in their primary key: one tree in the file instead of two, for tables
/// that are written more than any other. EF cannot say <c>WITHOUT ROWID</c>, and a table that it makes anew would not have it.
/// </summary>
internal static class PartTables
{
    private const string OfPaper = """FOREIGN KEY ("PaperKey") REFERENCES "Papers" ("Key") ON DELETE CASCADE""";

    private static readonly (string Table, string[] Columns, string Constraints)[] Tables =
    [
        ("PaperCategories", ["PaperKey INTEGER NOT NULL", "CategoryKey INTEGER NOT NULL", "Ordinal INTEGER NOT NULL"], $"""
            CONSTRAINT "PK_PaperCategories" PRIMARY KEY ("PaperKey", "CategoryKey"),
            CONSTRAINT "FK_PaperCategories_Categories_CategoryKey" FOREIGN KEY ("CategoryKey") REFERENCES "Categories" ("Key") ON DELETE RESTRICT,
            CONSTRAINT "FK_PaperCategories_Papers_PaperKey" {OfPaper}
            """),
        ("PaperAffiliations", ["PaperKey INTEGER NOT NULL", "AffiliationKey INTEGER NOT NULL", "Ordinal INTEGER NOT NULL", "NameAsWritten TEXT NOT NULL", "IsOfPaper INTEGER NOT NULL"], $"""
            CONSTRAINT "PK_PaperAffiliations" PRIMARY KEY ("PaperKey", "AffiliationKey"),
            CONSTRAINT "FK_PaperAffiliations_Affiliations_AffiliationKey" FOREIGN KEY ("AffiliationKey") REFERENCES "Affiliations" ("Key") ON DELETE RESTRICT,
            CONSTRAINT "FK_PaperAffiliations_Papers_PaperKey" {OfPaper}
            """),
        ("Authorships", ["PaperKey INTEGER NOT NULL", "Ordinal INTEGER NOT NULL", "AuthorKey INTEGER NOT NULL", "NameAsWritten TEXT NOT NULL", "Position INTEGER NULL"], $"""
            CONSTRAINT "PK_Authorships" PRIMARY KEY ("PaperKey", "Ordinal"),
            CONSTRAINT "CK_Authorships_NameAsWritten" CHECK (length("NameAsWritten") > 0),
            CONSTRAINT "CK_Authorships_Position" CHECK ("Position" >= 1),
            CONSTRAINT "FK_Authorships_Authors_AuthorKey" FOREIGN KEY ("AuthorKey") REFERENCES "Authors" ("Key") ON DELETE RESTRICT,
            CONSTRAINT "FK_Authorships_Papers_PaperKey" {OfPaper}
            """),
        // Of the new table of authorships, which has its name at last.
        ("AuthorshipAffiliations", ["PaperKey INTEGER NOT NULL", "AuthorshipOrdinal INTEGER NOT NULL", "AffiliationKey INTEGER NOT NULL", "Ordinal INTEGER NOT NULL", "NameAsWritten TEXT NOT NULL"], """
            CONSTRAINT "PK_AuthorshipAffiliations" PRIMARY KEY ("PaperKey", "AuthorshipOrdinal", "AffiliationKey"),
            CONSTRAINT "FK_AuthorshipAffiliations_Affiliations_AffiliationKey" FOREIGN KEY ("AffiliationKey") REFERENCES "Affiliations" ("Key") ON DELETE RESTRICT,
            CONSTRAINT "FK_AuthorshipAffiliations_Authorships_PaperKey_AuthorshipOrdinal" FOREIGN KEY ("PaperKey", "AuthorshipOrdinal") REFERENCES "new_Authorships" ("PaperKey", "Ordinal") ON DELETE CASCADE
            """),
        ("Identifiers", ["Scheme TEXT NOT NULL", "Value TEXT NOT NULL", "PaperKey INTEGER NOT NULL"], $"""
            CONSTRAINT "PK_Identifiers" PRIMARY KEY ("Scheme", "Value"),
            CONSTRAINT "CK_Identifiers_Scheme" CHECK (length("Scheme") > 0 AND "Scheme" = lower("Scheme")),
            CONSTRAINT "CK_Identifiers_Value" CHECK (length("Value") > 0),
            CONSTRAINT "FK_Identifiers_Papers_PaperKey" {OfPaper}
            """),
        ("Links", ["PaperKey INTEGER NOT NULL", "Ordinal INTEGER NOT NULL", "Url TEXT NOT NULL"], $"""
            CONSTRAINT "PK_Links" PRIMARY KEY ("PaperKey", "Ordinal"),
            CONSTRAINT "CK_Links_Url" CHECK (length("Url") > 0),
            CONSTRAINT "FK_Links_Papers_PaperKey" {OfPaper}
            """),
        ("PaperSources", ["SourceKey INTEGER NOT NULL", "RecordKey TEXT NOT NULL", "PaperKey INTEGER NOT NULL", "Retrieved TEXT NOT NULL", "IsMerged INTEGER NOT NULL", "RecordDigest TEXT NOT NULL"], $"""
            CONSTRAINT "PK_PaperSources" PRIMARY KEY ("SourceKey", "RecordKey"),
            CONSTRAINT "CK_PaperSources_RecordKey" CHECK (length("RecordKey") > 0),
            CONSTRAINT "FK_PaperSources_Papers_PaperKey" {OfPaper},
            CONSTRAINT "FK_PaperSources_Sources_SourceKey" FOREIGN KEY ("SourceKey") REFERENCES "Sources" ("Key") ON DELETE RESTRICT
            """),
    ];

    private static readonly string[] Indices =
    [
        """CREATE INDEX "IX_Identifiers_PaperKey" ON "Identifiers" ("PaperKey")""",
        """CREATE INDEX "IX_PaperSources_PaperKey" ON "PaperSources" ("PaperKey")""",
    ];

    /// <summary>Makes the tables anew, with all of their rows.</summary>
    public static void Remake(MigrationBuilder migration, bool withRowId)
    {
        foreach (var (table, columns, constraints) in Tables)
        {
            var names = string.Join(", ", columns.Select(column => $"\"{column.Split(' ')[0]}\""));
            var definitions = string.Join(",\n", columns.Select(column => column.Split(' ', 2)).Select(column => $"\"{column[0]}\" {column[1]}"));
            migration.Sql($"CREATE TABLE \"new_{table}\" (\n{definitions},\n{constraints}\n){(withRowId ? "" : " WITHOUT ROWID")}");
            migration.Sql($"INSERT INTO \"new_{table}\" ({names}) SELECT {names} FROM \"{table}\" ORDER BY {names}");
        }

        // Nothing refers to a table by the time that it is dropped, or its rows would be deleted one after the other.
        foreach (var (table, _, _) in Tables.Reverse())
            migration.Sql($"DROP TABLE \"{table}\"");
        foreach (var (table, _, _) in Tables)
            migration.Sql($"ALTER TABLE \"new_{table}\" RENAME TO \"{table}\"");
        foreach (var index in Indices)
            migration.Sql(index);
    }
}
