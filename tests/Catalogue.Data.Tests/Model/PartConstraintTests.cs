using System.Data.Common;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Model;

/// <summary>The rules of a paper's parts, of published ids and of the catalogue itself are the database's own, too.</summary>
public sealed class PartConstraintTests
{
    private const string NewAffiliation = "INSERT INTO AuthorshipAffiliations (PaperKey, AuthorshipOrdinal, Ordinal, AffiliationKey, NameAsWritten) ";

    private const string NewSource = "INSERT INTO PaperSources (SourceKey, RecordKey, PaperKey, Retrieved, IsMerged, RecordDigest, Revision) ";

    [Theory]
    [InlineData("INSERT INTO PaperCategories (PaperKey, CategoryKey, Ordinal) SELECT PaperKey, CategoryKey, 9 FROM PaperCategories LIMIT 1", "CategoryKey")]
    [InlineData("INSERT INTO PaperCategories (PaperKey, CategoryKey, Ordinal) VALUES (1, 100000, 9)", "FOREIGN KEY")]
    [InlineData("INSERT INTO PaperAffiliations (PaperKey, AffiliationKey, Ordinal, NameAsWritten, IsOfPaper) SELECT PaperKey, AffiliationKey, 9, 'x', TRUE FROM PaperAffiliations", "AffiliationKey")]
    [InlineData("UPDATE PaperAffiliations SET AffiliationKey = 100000 WHERE Ordinal = 0", "FOREIGN KEY")]
    [InlineData(NewAffiliation + "VALUES (1, 0, 0, 1, 'x'), (1, 0, 1, 1, 'y')", "AuthorshipAffiliations.AffiliationKey")]
    [InlineData(NewAffiliation + "VALUES (1, 99, 0, 1, 'x')", "FOREIGN KEY")]
    [InlineData("INSERT INTO Links (PaperKey, Ordinal, Url) VALUES (1, 99, '')", "CK_Links_Url")]
    [InlineData("INSERT INTO Links (PaperKey, Ordinal, Url) VALUES (100000, 0, 'https://a.example')", "FOREIGN KEY")]
    public Task A_part_belongs_to_one_paper_once(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('doi', '10.1/x', 1), ('doi', '10.1/x', 2)", "Identifiers.Value")]
    [InlineData("INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('DOI', '10.1/x', 1)", "CK_Identifiers_Scheme")]
    [InlineData("INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('', '10.1/x', 1)", "CK_Identifiers_Scheme")]
    [InlineData("INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('doi', '', 1)", "CK_Identifiers_Value")]
    [InlineData("INSERT INTO Identifiers (Scheme, Value, PaperKey) VALUES ('doi', '10.1/x', 100000)", "FOREIGN KEY")]
    public Task An_identifier_names_one_paper(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("INSERT INTO Sources (Kind, Name) SELECT Kind, Name FROM Sources", "Sources.Name")]
    [InlineData("INSERT INTO Sources (Kind, Name) VALUES (4, 'x')", "CK_Sources_Kind")]
    [InlineData("INSERT INTO Sources (Kind, Name) VALUES (1, '')", "CK_Sources_Name")]
    [InlineData("DELETE FROM Sources", "FOREIGN KEY")]
    [InlineData(NewSource + "SELECT SourceKey, RecordKey, 2, Retrieved, FALSE, '', 1 FROM PaperSources WHERE PaperKey = 1", "PaperSources.RecordKey")]
    [InlineData(NewSource + "VALUES (1, '', 1, '2026-01-01', FALSE, '', 1)", "CK_PaperSources_RecordKey")]
    [InlineData(NewSource + "VALUES (100000, 'x', 1, '2026-01-01', FALSE, '', 1)", "FOREIGN KEY")]
    public Task A_record_of_a_source_made_one_paper(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("INSERT INTO Tombstones (Kind, Id, DeletedAt, Revision) VALUES (1, 'x', '2026-01-01', 1), (1, 'x', '2026-01-02', 2)", "Tombstones.Id")]
    [InlineData("INSERT INTO Tombstones (Kind, Id, DeletedAt, Revision) VALUES (4, 'x', '2026-01-01', 1)", "CK_Tombstones_Kind")]
    [InlineData("INSERT INTO Tombstones (Kind, Id, DeletedAt, Revision) VALUES (1, 'none', '2026-01-01', 1)", "CK_Tombstones_Id")]
    [InlineData("INSERT INTO Aliases (Kind, Id, TargetId, Revision) VALUES (1, 'x', 'x', 1)", "CK_Aliases_Target")]
    [InlineData("INSERT INTO Aliases (Kind, Id, TargetId, Revision) VALUES (1, 'x', '', 1)", "CK_Aliases_TargetId")]
    [InlineData("INSERT INTO Aliases (Kind, Id, TargetId, Revision) VALUES (1, 'x', 'y', 1), (1, 'x', 'z', 1)", "Aliases.Id")]
    [InlineData("INSERT INTO Aliases (Kind, Id, TargetId, Revision) VALUES (0, 'x', 'y', 1)", "CK_Aliases_Kind")]
    public Task An_id_is_retired_once_and_never_to_itself(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("INSERT INTO Catalogue (Key, Uuid, Revision, DocumentsVersion) SELECT 2, Uuid, 0, 0 FROM Catalogue", "CK_Catalogue_OneRow")]
    [InlineData("INSERT INTO Catalogue (Key, Uuid, Revision, DocumentsVersion) SELECT 1, Uuid, 0, 0 FROM Catalogue", "Catalogue.Key")]
    [InlineData("UPDATE Catalogue SET Revision = -1", "CK_Catalogue_Revision")]
    [InlineData("UPDATE Catalogue SET Uuid = NULL", "Catalogue.Uuid")]
    public Task The_catalogue_is_one(string sql, string constraint) => FailsAsync(sql, constraint);

    private static async Task FailsAsync(string sql, string constraint)
    {
        await using var catalogue = await TestCatalogue.SeededAsync();

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => catalogue.ExecuteAsync(sql));

        Assert.Contains(constraint, TestStore.Violation(exception), StringComparison.Ordinal);
    }
}
