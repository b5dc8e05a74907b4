using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests;

/// <summary>A paper that changes is written at once, and what is new comes together later, by <c>COPY</c>: what one refers to is there before.</summary>
public sealed class ChangedPaperTests : IDisposable
{
    private TestDatabase Database { get; } = new();

    public void Dispose() => Database.Dispose();

    [Fact]
    public async Task A_paper_can_change_to_a_category_that_comes_with_it()
    {
        await using var instance = Database.Start();
        var paper = new PaperRecord { RecordKey = "1", Title = "One", Categories = ["cs.CL"] };
        await instance.StoreAsync(paper);

        await instance.StoreAsync(paper with { Categories = ["odd.XX", "cs.CL"], Authors = [new AuthorRecord("Ada Lovelace", 1)], Affiliations = ["Lab"] });

        var answer = await instance.CreateClient().AskAsync("/papers?category=odd.XX");
        Assert.Equal("1", answer.Header("Catalogue-Total"));
    }
}
