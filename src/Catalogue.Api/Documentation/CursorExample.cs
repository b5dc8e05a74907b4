using System.Globalization;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries.Paging;

namespace Catalogue.Api.Documentation;

/// <summary>A cursor that always works: before the first item of a list in its own order, without filters.</summary>
internal static class CursorExample
{
    public static string Of(string path)
    {
        var list = PathParameters.Fill(path, PathParameters.ItemOf(path)?.Example ?? "");
        var (sort, beforeAll) = list.EndsWith("/papers", StringComparison.Ordinal)
            ? ("-published", int.MinValue)
            : ("-papers", int.MaxValue);
        return Cursor.Write(new Position(beforeAll.ToString(CultureInfo.InvariantCulture), "", false), $"{list}?sort={sort}");
    }
}
