namespace Catalogue.Data.Storage;

/// <summary>Inserts rows into a table: immediately, or in batches on <see cref="Flush"/>.</summary>
internal abstract class RowInserter : IBulkWriter
{
    public static string Sql(RowTable table) =>
        $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(known => known.Name))}) "
        + $"VALUES ({string.Join(", ", table.Columns.Select(known => known.Parameter))})";

    public abstract void Insert(object row);

    public abstract void Flush();

    public abstract void Dispose();
}
