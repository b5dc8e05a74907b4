using Catalogue.Data.Writing.Matching;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Writing.Merging;

/// <summary>Merges the records of one paper. Where they disagree, the newest wins. Values that only some of them have are kept.</summary>
internal static class RecordMerge
{
    /// <param name="records">The records of one paper, newest first; at least one.</param>
    public static PaperRecord Of(IReadOnlyList<PaperRecord> records)
    {
        if (records is [var only])
            return only;

        var dated = Dated(records);
        var hasCode = records.Select(record => record.HasCode).FirstOrDefault(said => said is not null);
        return records[0] with
        {
            Abstract = records.Select(record => record.Abstract).FirstOrDefault(said => said is not null),
            Published = dated?.Published,
            PublishedYearInferred = dated?.PublishedYearInferred ?? false,
            Categories = [.. records.SelectMany(record => record.Categories).Distinct()],
            HasPrimaryCategory = records.FirstOrDefault(record => record.Categories.Count > 0)?.HasPrimaryCategory ?? true,
            Authors = AuthorMerge.Of(records, out var isTruncated),
            AuthorsTruncated = isTruncated,
            Affiliations = [.. records.SelectMany(record => record.Affiliations).Distinct()],
            HasCode = hasCode,
            CodeUrl = hasCode == false ? null : records.Select(record => record.CodeUrl).FirstOrDefault(said => said is not null),
            Links = [.. records.SelectMany(record => record.Links).Distinct()],
            Identifiers = [.. records.SelectMany(record => record.Identifiers).Distinct()],
        };
    }

    /// <summary>The new version of a record. Fields that it no longer states keep the values of the previous version.</summary>
    public static PaperRecord Updated(PaperRecord now, PaperRecord before)
    {
        var schemes = now.Identifiers.Select(known => known.Scheme).ToHashSet(StringComparer.Ordinal);
        var others = now.Other.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return now with
        {
            CatalogueId = now.CatalogueId ?? before.CatalogueId,
            Abstract = now.Abstract ?? before.Abstract,
            Published = now.Published ?? before.Published,
            PublishedYearInferred = now.Published is null ? before.PublishedYearInferred : now.PublishedYearInferred,
            Categories = now.Categories.Count > 0 ? now.Categories : before.Categories,
            HasPrimaryCategory = now.Categories.Count > 0 ? now.HasPrimaryCategory : before.HasPrimaryCategory,
            Authors = now.Authors.Count > 0 ? now.Authors : before.Authors,
            AuthorsTruncated = now.Authors.Count > 0 ? now.AuthorsTruncated : before.AuthorsTruncated,
            Affiliations = now.Affiliations.Count > 0 ? now.Affiliations : before.Affiliations,
            HasCode = now.HasCode ?? before.HasCode,
            CodeUrl = now.CodeUrl ?? (now.HasCode == false ? null : before.CodeUrl),
            Links = now.Links.Count > 0 ? now.Links : before.Links,
            Identifiers = [.. now.Identifiers, .. before.Identifiers.Where(known => !schemes.Contains(known.Scheme))],
            Other = [.. now.Other, .. before.Other.Where(field => !others.Contains(field.Name))],
        };
    }

    /// <summary>The record whose date counts: the newest (stated years before inferred ones), or one with a more precise date within that date.</summary>
    private static PaperRecord? Dated(IReadOnlyList<PaperRecord> records)
    {
        var dated = records.Where(record => record.Published is not null).OrderBy(record => record.PublishedYearInferred).ToList();
        return dated is [var newest, ..] ? dated.Where(record => IsWithin(record, newest)).MaxBy(record => record.Published!.Value.Precision) : null;
    }

    private static bool IsWithin(PaperRecord record, PaperRecord newest) => record.PublishedYearInferred == newest.PublishedYearInferred
        && record.Published!.Value.FirstDay >= newest.Published!.Value.FirstDay && record.Published.Value.LastDay <= newest.Published.Value.LastDay;
}

/// <summary>Merges the author lists of the records of one paper.</summary>
internal static class AuthorMerge
{
    /// <summary>
    /// The newest list. If it is truncated, the most complete list that begins with the same authors replaces it. Authors without a position
    /// are appended while the result is truncated, and missing affiliations are filled in from the other lists.
    /// </summary>
    public static IReadOnlyList<AuthorRecord> Of(IReadOnlyList<PaperRecord> records, out bool isTruncated)
    {
        var stated = records.Where(record => record.Authors.Count > 0).ToList();
        if (stated.Count == 0)
        {
            isTruncated = records.Any(record => record.AuthorsTruncated);
            return [];
        }

        var chosen = stated[0].AuthorsTruncated
            ? stated.Where(record => Continues(record, stated[0])).OrderBy(record => record.AuthorsTruncated).ThenByDescending(record => record.Authors.Count(IsPlaced)).First()
            : stated[0];
        isTruncated = chosen.AuthorsTruncated || stated.Any(record => record.AuthorsTruncated && IsNoLonger(chosen, record));
        var known = new HashSet<string>(chosen.Authors.Select(Folded), StringComparer.Ordinal);
        var unplaced = isTruncated ? stated.SelectMany(record => record.Authors).Where(author => !IsPlaced(author) && known.Add(Folded(author))) : [];
        var affiliated = stated.SelectMany(record => record.Authors).Where(author => author.Affiliations.Count > 0).ToLookup(Folded, StringComparer.Ordinal);
        return [.. chosen.Authors.Concat(unplaced).Select(author => author.Affiliations.Count > 0 || affiliated[Folded(author)].FirstOrDefault() is not { } other
            ? author
            : author with { Affiliations = other.Affiliations })];
    }

    private static bool Continues(PaperRecord record, PaperRecord begun)
    {
        var (names, beginning) = (record.Authors.Where(IsPlaced).ToList(), begun.Authors.Where(IsPlaced).ToList());
        return names.Count >= beginning.Count && beginning.Zip(names).All(pair => PersonMatch.CanBeSame(pair.First.Name, pair.Second.Name));
    }

    /// <summary>Whether a list has only the authors of a truncated list. It is then truncated too: not every format can mark a truncated list.</summary>
    private static bool IsNoLonger(PaperRecord record, PaperRecord cut) => record.Authors.Count(IsPlaced) == cut.Authors.Count(IsPlaced) && Continues(record, cut);

    private static bool IsPlaced(AuthorRecord author) => author.Position is not null;

    private static string Folded(AuthorRecord author) => Folding.Fold(author.Name);
}
