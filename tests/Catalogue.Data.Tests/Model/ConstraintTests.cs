using System.Data.Common;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Tests.Writing;

namespace Catalogue.Data.Tests.Model;

/// <summary>The rules are the database's own: whoever writes to it cannot break them.</summary>
public sealed class ConstraintTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private const string NewPaper =
        "INSERT INTO Papers (Id, Title, TitleSortKey, PublishedYearInferred, NewestFirst, OldestFirst, HasCode, AuthorsTruncated, Revision) ";

    private const string NewAuthorship = "INSERT INTO Authorships (PaperKey, Ordinal, AuthorKey, NameAsWritten, Position) ";

    [Theory]
    [InlineData("UPDATE Papers SET Id = (SELECT Id FROM Papers WHERE Key = 1) WHERE Key = 2", "Papers.Id")]
    [InlineData("UPDATE Papers SET Id = NULL WHERE Key = 1", "Papers.Id")]
    [InlineData("UPDATE Papers SET Id = '' WHERE Key = 1", "CK_Papers_Id")]
    [InlineData("UPDATE Papers SET Id = 'none' WHERE Key = 1", "CK_Papers_Id")]
    [InlineData("UPDATE Papers SET Id = Abstract WHERE Key = 1", "CK_Papers_Id")]
    [InlineData("UPDATE Papers SET Title = NULL WHERE Key = 1", "Papers.Title")]
    [InlineData("UPDATE Papers SET Title = '' WHERE Key = 1", "CK_Papers_Title")]
    [InlineData("UPDATE Papers SET PrimaryCategoryKey = 100000 WHERE Key = 1", "FOREIGN KEY")]
    [InlineData("UPDATE Papers SET HasCode = FALSE WHERE CodeUrl IS NOT NULL", "CK_Papers_CodeUrl")]
    public Task A_paper_has_a_published_id_a_title_and_a_known_category(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("UPDATE Papers SET Published = NULL, NewestFirst = 2147483647, OldestFirst = 2147483647", "CK_Papers_PublishedPrecision")]
    [InlineData("UPDATE Papers SET PublishedPrecision = NULL WHERE Key = 1", "CK_Papers_PublishedPrecision")]
    [InlineData("UPDATE Papers SET Year = NULL WHERE Key = 1", "CK_Papers_PublishedPrecision")]
    [InlineData("UPDATE Papers SET PublishedPrecision = 0 WHERE Key = 1", "CK_Papers_PublishedPrecisionKnown")]
    [InlineData("UPDATE Papers SET PublishedPrecision = 4 WHERE Key = 1", "CK_Papers_PublishedPrecisionKnown")]
    [InlineData("UPDATE Papers SET NewestFirst = NewestFirst + 1 WHERE Key = 1", "CK_Papers_DateOrder")]
    [InlineData("UPDATE Papers SET NewestFirst = 2147483647, OldestFirst = 2147483647 WHERE Key = 1", "CK_Papers_DateOrder")]
    [InlineData(NewPaper + "VALUES ('x', 'X', 'x', FALSE, -1, 1, FALSE, FALSE, 1)", "CK_Papers_DateOrder")]
    [InlineData(NewPaper + "VALUES ('x', 'X', 'x', TRUE, 2147483647, 2147483647, FALSE, FALSE, 1)", "CK_Papers_PublishedYearInferred")]
    public Task A_date_its_precision_its_year_and_its_order_agree(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("UPDATE Authorships SET Position = 0 WHERE PaperKey = 1 AND Ordinal = 0", "CK_Authorships_Position")]
    [InlineData("UPDATE Authorships SET NameAsWritten = '' WHERE PaperKey = 1 AND Ordinal = 0", "CK_Authorships_NameAsWritten")]
    [InlineData(NewAuthorship + "VALUES (1, 0, 1, 'X', NULL)", "Authorships.Ordinal")]
    [InlineData(NewAuthorship + "VALUES (100000, 0, 1, 'X', NULL)", "FOREIGN KEY")]
    [InlineData(NewAuthorship + "VALUES (1, 99, 100000, 'X', NULL)", "FOREIGN KEY")]
    [InlineData("DELETE FROM Authors WHERE Key = 1", "FOREIGN KEY")]
    public Task An_authorship_joins_an_author_to_a_paper_in_one_place(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("UPDATE Authors SET Id = (SELECT Id FROM Authors WHERE Key = 1) WHERE Key = 2", "Authors.Id")]
    [InlineData("UPDATE Authors SET FoldedName = (SELECT FoldedName FROM Authors WHERE Key = 1) WHERE Key = 2", "Authors.FoldedName")]
    [InlineData("UPDATE Authors SET Id = NULL WHERE Key = 1", "Authors.Id")]
    [InlineData("UPDATE Authors SET Id = 'none' WHERE Key = 1", "CK_Authors_Id")]
    [InlineData("UPDATE Authors SET Name = '' WHERE Key = 1", "CK_Authors_Name")]
    [InlineData("UPDATE Researchers SET HIndex = -1", "CK_Researchers_Reported")]
    [InlineData("UPDATE Researchers SET HIndex = NULL, Papers = -1", "CK_Researchers_Reported")]
    [InlineData("UPDATE Researchers SET Citations = -1", "CK_Researchers_Reported")]
    [InlineData("UPDATE Researchers SET NoveltyPercent = 101", "CK_Researchers_Reported")]
    [InlineData("UPDATE Researchers SET AiScore = -1", "CK_Researchers_Reported")]
    [InlineData("UPDATE Researchers SET AuthorKey = 100000", "FOREIGN KEY")]
    [InlineData("UPDATE Researchers SET FieldKey = 100000", "FOREIGN KEY")]
    [InlineData("UPDATE Researchers SET SourceKey = 100000", "FOREIGN KEY")]
    public Task A_person_has_one_id_one_name_and_no_negative_figures(string sql, string constraint) => FailsAsync(sql, constraint);

    [Theory]
    [InlineData("UPDATE Affiliations SET Id = (SELECT Id FROM Affiliations WHERE Key = 1) WHERE Key = 2", "Affiliations.Id")]
    [InlineData("UPDATE Affiliations SET FoldedName = (SELECT FoldedName FROM Affiliations WHERE Key = 1) WHERE Key = 2", "Affiliations.FoldedName")]
    [InlineData("UPDATE Affiliations SET Id = NULL WHERE Key = 1", "Affiliations.Id")]
    [InlineData("UPDATE Affiliations SET Id = 'none' WHERE Key = 1", "CK_Affiliations_Id")]
    [InlineData("UPDATE Affiliations SET Name = '' WHERE Key = 1", "CK_Affiliations_Name")]
    [InlineData("UPDATE Categories SET Id = (SELECT Id FROM Categories WHERE Key = 1) WHERE Key = 2", "Categories.Id")]
    [InlineData("UPDATE Categories SET Code = (SELECT Code FROM Categories WHERE Key = 1) WHERE Key = 2", "Categories.Code")]
    [InlineData("UPDATE Categories SET Id = NULL WHERE Key = 1", "Categories.Id")]
    [InlineData("UPDATE Categories SET Id = 'none' WHERE Key = 1", "CK_Categories_Id")]
    [InlineData("UPDATE Categories SET Code = 'none' WHERE Key = 1", "CK_Categories_Code")]
    [InlineData("UPDATE Categories SET Name = '' WHERE Key = 1", "CK_Categories_Name")]
    [InlineData("DELETE FROM Categories WHERE Code = 'CL'", "FOREIGN KEY")]
    [InlineData("DELETE FROM Affiliations WHERE Id = 'stanford'", "FOREIGN KEY")]
    public Task Affiliations_and_categories_have_one_id_and_stay_while_papers_name_them(string sql, string constraint) => FailsAsync(sql, constraint);

    private async Task FailsAsync(string sql, string constraint)
    {
        var exception = await Assert.ThrowsAnyAsync<DbException>(() => database.Catalogue.ExecuteAsync(sql));

        Assert.Contains(constraint, TestStore.Violation(exception), StringComparison.Ordinal);
    }
}
