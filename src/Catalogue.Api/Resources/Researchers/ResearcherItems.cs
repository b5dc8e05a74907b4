using Catalogue.Api.Requests;
using Catalogue.Api.Resources.Statistics;
using Catalogue.Api.Resources.Values;
using Catalogue.Data.Queries;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Researchers;

/// <summary>Reads researchers as they are on the wire.</summary>
internal static class ResearcherItems
{
    public const string Path = ResearcherVocabulary.Path;

    public static ValueResource<ResearcherItem> Resource(FilterSet filters) =>
        new("a researcher", "Researcher", "Researchers", filters.Researcher, ReadAsync);

    public static async Task<IReadOnlyList<ResearcherItem>> ReadAsync(ReadRequest request, IReadOnlyList<CountedValue> values)
    {
        var keys = values.Select(value => value.Row.Key).ToList();
        var researchers = await Stored(request.Db).Where(researcher => keys.Contains(researcher.AuthorKey))
            .ToDictionaryAsync(researcher => researcher.AuthorKey, request.Cancellation);
        return [.. values.Select(value => Item(request, value, researchers[value.Row.Key]))];
    }

    public static async Task<ReportedFigures> ReportedAsync(CatalogueContext db, int key, CancellationToken cancellationToken) =>
        Reported(await Stored(db).SingleAsync(researcher => researcher.AuthorKey == key, cancellationToken));

    private static IQueryable<global::Catalogue.Data.Model.Researcher> Stored(CatalogueContext db) =>
        db.Researchers.Include(researcher => researcher.Field).Include(researcher => researcher.Source);

    private static ResearcherItem Item(ReadRequest request, CountedValue value, global::Catalogue.Data.Model.Researcher researcher)
    {
        var url = request.Address.Link(CatalogueUrl.Item(Path, value.Row.Id));
        return new ResearcherItem(
            value.Row.Id,
            value.Row.Name,
            researcher.Field is { } field ? new PaperCategory(field.Code, field.Id, field.Name) : null,
            Reported(researcher),
            new ComputedFigures(new CountedPapers(value.Papers, value.PapersUrl)),
            $"{url}/stats",
            $"{url}/coauthors");
    }

    private static ReportedFigures Reported(global::Catalogue.Data.Model.Researcher researcher) => new(
        researcher.HIndex, researcher.Papers, researcher.Citations, researcher.NoveltyPercent, researcher.AiScore,
        researcher.Source!.Name, researcher.Retrieved);
}
