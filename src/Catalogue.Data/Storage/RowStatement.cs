using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>A statement about one row, prepared once. How values become its parameters' is the model's.</summary>
internal abstract class RowStatement(RowTable table) : IDisposable
{
    /// <returns>How many rows it changed.</returns>
    public int Execute(object row)
    {
        try
        {
            return ExecuteOn(row);
        }
        catch (DbException exception)
        {
            throw Refused(table, exception);
        }
    }

    public abstract void Dispose();

    public static DbUpdateException Refused(RowTable table, DbException reason) =>
        new($"cannot store a row of {table.Name}: {reason.Message}", reason);

    protected abstract int ExecuteOn(object row);
}
