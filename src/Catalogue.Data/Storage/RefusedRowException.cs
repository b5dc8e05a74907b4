using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>The database rejected a row.</summary>
internal sealed class RefusedRowException(RowTable table, int? paperKey, DbException reason)
    : DbUpdateException($"cannot store a row of {table.Name}: {reason.Message}", reason)
{
    /// <summary>The key of the paper that the row belongs to; null if unknown.</summary>
    public int? PaperKey => paperKey;
}
