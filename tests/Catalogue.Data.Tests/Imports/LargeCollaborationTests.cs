using Catalogue.Data.Tests.Writing;
using Catalogue.Formats;
using Catalogue.Formats.Reading;

namespace Catalogue.Data.Tests.Imports;

/// <summary>A paper of a large collaboration, in the most verbose of formats.</summary>
public sealed class LargeCollaborationTests
{
    [Fact]
    public async Task Thousands_of_authors_with_several_affiliations_are_stored()
    {
        const int Authors = 5_000;
        var author = $"{{\"author\":{{\"display_name\":\"A\"}},\"raw_author_name\":\"A\",\"institutions\":[{string.Join(',', Enumerable.Repeat("{\"display_name\":\"" + new string('x', 300) + "\"}", 5))}]}}";
        var json = $"{{\"id\":\"https://openalex.org/W1\",\"title\":\"Bosons\",\"authorships\":[{string.Join(',', Enumerable.Repeat(author, Authors))}]}}\n";

        var paper = Assert.IsType<ReadPaper>(Assert.Single(KnownImportFormats.All.Single(format => format.Name == "openalex").Read(new ImportText("x", new DateOnly(2026, 11, 22), new StringReader(json)))));

        Assert.Equal(Authors, paper.Paper.Authors.Count);
        await using var catalogue = await TestCatalogue.EmptyAsync();
        Assert.Equal(1, (await catalogue.StoreAsync(paper.Paper)).Created);
    }
}
