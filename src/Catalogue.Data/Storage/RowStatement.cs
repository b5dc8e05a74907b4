using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>A prepared statement that writes one row. The EF model converts property values to parameter values.</summary>
internal abstract class RowStatement(RowTable table) : IDisposable
{
    /// <returns>The number of rows changed.</returns>
    /// <exception cref="RefusedRowException">The database rejects the row.</exception>
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
