using Catalogue.Benchmarks.Records;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Benchmarks;

public sealed class RealRecordsTests
{
    [Fact]
    public void An_identifier_that_comes_again_stays_with_the_first()
    {
        PaperRecord[] papers = [Paper("P1"), Paper("P2")];

        Assert.Equal([1, 0], RealRecords.WithoutSharedIdentifiers(papers).Select(paper => paper.Identifiers.Count));
    }

    private static PaperRecord Paper(string key) => new() { RecordKey = key, Title = "A Title", Identifiers = [new("doi", "10.1000/x")] };
}
