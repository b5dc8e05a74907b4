using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Paging;

/// <summary>Rows of a set by score, then by id.</summary>
/// <param name="score">Returns the score of a row. It must be deterministic within a revision, because positions contain scores.</param>
/// <param name="descending">True to start with the highest score.</param>
/// <param name="ids">The order of the rows' table by id.</param>
internal sealed class ScoredRows(PreparedStatements statements, DocIdSet set, Func<int, float> score, bool descending, SortedKeys ids)
    : OrderedRows(ids.Definition)
{
    public override int Count => set.Count;

    public override IEnumerable<int> All() => Keys(default, set.Count, backward: false)!;

    protected override List<int>? Keys(PageStart start, int count, bool backward)
    {
        if (Place(start.Position) is not { } place)
            return null;
        if (start.Offset >= set.Count)
            return [];

        statements.Work.Check();
        var selection = new TopK(start.Offset, count);
        foreach (var key in set)
        {
            var at = Place(score(key), ids.PlaceOf(key));
            if (backward ? at < place : at >= place)
                selection.Add(backward ? ~at : at);
        }

        var keys = new List<int>(count);
        foreach (var at in selection.Taken())
            keys.Add(ids.Keys[(int)(backward ? ~at : at)]);
        return keys;
    }

    protected override string SortKeyOf(RowPosition row) => score(row.Key).ToString("R", CultureInfo.InvariantCulture);

    private long? Place(Position? position)
    {
        if (position is null)
            return long.MinValue;
        if (!float.TryParse(position.SortKey, NumberStyles.Float, CultureInfo.InvariantCulture, out var at))
            return null;
        return Place(at, ids.Seek(statements, position.Id, position.Id, position.IsBackward));
    }

    /// <summary>A number that sorts by score, then by place.</summary>
    private long Place(float score, int place)
    {
        var bits = BitConverter.SingleToInt32Bits(score);
        var ascending = bits < 0 ? int.MinValue - bits : bits;
        return ((long)(descending ? -ascending : ascending) << 32) | (uint)place;
    }
}
