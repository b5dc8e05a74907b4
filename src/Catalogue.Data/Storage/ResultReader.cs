using System.Text;

namespace Catalogue.Data.Storage;

/// <summary>A prepared statement and the rows that it gives, one after the other.</summary>
public abstract class ResultReader : IDisposable
{
    /// <summary>What the snapshot sees, where the query has told.</summary>
    internal virtual CatalogueRevision? Revision => null;

    /// <summary>Goes on to the next row, if there is one.</summary>
    public abstract bool Read();

    /// <summary>The same, without a thread that waits where the database is another program.</summary>
    public virtual ValueTask<bool> ReadAsync() => new(Read());

    public abstract bool IsNull(int column);

    public abstract int GetInt32(int column);

    public abstract long GetInt64(int column);

    public abstract double GetDouble(int column);

    public virtual string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>The bytes of a blob, or of a text in UTF-8; gone with the next row.</summary>
    public abstract ReadOnlySpan<byte> GetBytes(int column);

    /// <summary>The same bytes, to be kept.</summary>
    public virtual byte[] TakeBytes(int column) => GetBytes(column).ToArray();

    /// <summary>A <see cref="long"/> or a <see cref="string"/>.</summary>
    public abstract object GetValue(int column);

    /// <summary>Ends with these rows; the statement can be executed again.</summary>
    public abstract void Dispose();

    /// <summary>Ends with the statement.</summary>
    internal abstract void Close();

    internal abstract void Begin(ReadOnlySpan<object> values);

    internal virtual ValueTask BeginAsync(object[] values)
    {
        Begin(values);
        return ValueTask.CompletedTask;
    }
}
