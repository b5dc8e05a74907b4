using System.Data.Common;

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
            throw new RefusedRowException(table, table.PaperKeyOf(column => column.ValueOf(row)), exception);
        }
    }

    public abstract void Dispose();

    protected abstract int ExecuteOn(object row);
}
