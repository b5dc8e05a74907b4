using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>Reads the whole catalogue, page after page, and looks whether the walk keeps what is promised of it.</summary>
internal sealed class PaperWalk(Service service, Findings findings)
{
    private const string Path = "/papers?perPage=200";

    /// <summary>Shows each paper to the searches, and keeps what everything else is found by.</summary>
    public async Task<Shelf> ReadAsync(Vocabulary vocabulary, IEnumerable<PlainSearch> searches)
    {
        var shelf = new Shelf((await service.IdsAsync("/researchers?perPage=200")).ToHashSet());
        var first = await service.GetAsync(Path);
        PlainPaper? before = null;
        await foreach (var page in service.WalkAsync(Path))
        {
            findings.Same("P1 walk: one revision, one total", page.Url, (first.Revision, first.Total, first.Total), (page.Revision, page.Total, page.TotalHeader));
            foreach (var paper in page.Read<PlainPaper[]>("items"))
            {
                var isNext = before is null || IsBefore(before, paper);
                findings.True("P1 walk: in order, each paper once", $"{before?.Id} comes before {paper.Id}", isNext);
                before = paper;
                shelf.Add(paper);
                var words = vocabulary.Read(paper);
                foreach (var search in searches)
                    search.Read(words);
            }
        }

        findings.Same("P1 walk: the union is the total", Path, first.Total, shelf.Count);
        return shelf;
    }

    /// <summary>The newest first day first, papers without a date last, and equals by id.</summary>
    private static bool IsBefore(PlainPaper one, PlainPaper other)
    {
        var days = string.CompareOrdinal(one.FirstDay, other.FirstDay);
        return days > 0 || (days == 0 && PlainText.ByCodePoint.Compare(one.Id, other.Id) < 0);
    }
}
