using System.Globalization;
using System.Numerics;
using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Queries.Paging;

/// <summary>Rows of a set in an order that has an index in the database.</summary>
internal sealed class StoredOrderRows(PreparedStatements statements, DocIdSet set, SortedKeys order) : OrderedRows(order.Definition)
{
    /// <summary>The cost of finding the place of a row in the order, relative to visiting the next row of the order.</summary>
    private const int CostOfPlace = 3;

    public override int Count => set.Count;

    public override IEnumerable<int> All() =>
        set.Count == order.Keys.Length ? order.Keys
        : (long)set.Count * CostOfPlace * BitOperations.Log2((uint)set.Count + 1) < order.Keys.Length ? Selected(0, 0, set.Count, backward: false)
        : Walked();

    protected override List<int>? Keys(PageStart start, int count, bool backward)
    {
        if (Place(start.Position) is not { } place)
            return null;
        if (start.Offset >= set.Count)
            return [];
        if (set.Count == order.Keys.Length)
            return Whole(place, (int)start.Offset, count, backward);

        return Walked(place, (int)start.Offset, count, backward) ?? Selected(place, start.Offset, count, backward);
    }

    /// <summary>The place of the first row after the position; backward, of the first at or after it. Null if the position does not fit this order.</summary>
    private int? Place(Position? position)
    {
        if (position is null)
            return 0;

        object sortKey = position.SortKey;
        if (!order.Definition.IsText)
        {
            if (!int.TryParse(position.SortKey, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return null;
            sortKey = number;
        }

        return order.Seek(statements, sortKey, position.Id, position.IsBackward);
    }

    private IEnumerable<int> Walked()
    {
        using var wanted = set.ToLookup();
        foreach (var key in order.Keys)
        {
            if (wanted.Contains(key))
                yield return key;
        }
    }

    private List<int> Whole(int place, int offset, int count, bool backward)
    {
        var keys = backward
            ? order.Keys.AsSpan(Math.Max(0, place - count), Math.Min(place, count)).ToArray()
            : order.Keys.AsSpan(Math.Min(place + offset, order.Keys.Length)..Math.Min(place + offset + count, order.Keys.Length)).ToArray();
        if (backward)
            Array.Reverse(keys);
        return [.. keys];
    }

    /// <summary>Walks the order from a place on. Null, at the start or midway, if going through the whole set is cheaper.</summary>
    private List<int>? Walked(int place, int offset, int count, bool backward)
    {
        var patience = (long)set.Count * CostOfPlace;
        if ((offset + (long)count) * order.Keys.Length / set.Count > patience)
            return null;

        using var wanted = set.ToLookup();
        var keys = new List<int>(count);
        var step = backward ? -1 : 1;
        for (var at = backward ? place - 1 : place; keys.Count < count && (uint)at < (uint)order.Keys.Length; at += step)
        {
            if (patience-- == 0)
                return null;
            if (wanted.Contains(order.Keys[at]) && offset-- <= 0)
                keys.Add(order.Keys[at]);
        }

        return keys;
    }

    private List<int> Selected(int place, long offset, int count, bool backward)
    {
        var selection = new TopK(offset, count);
        foreach (var key in set)
        {
            var at = order.PlaceOf(key);
            if (backward ? at < place : at >= place)
                selection.Add(backward ? -at : at);
        }

        var keys = new List<int>(count);
        foreach (var at in selection.Taken())
            keys.Add(order.Keys[Math.Abs(at)]);
        return keys;
    }
}
