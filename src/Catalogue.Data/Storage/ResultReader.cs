using System.Text;

namespace Catalogue.Data.Storage;

/// <summary>A prepared statement and a forward-only reader of its rows. Not thread-safe.</summary>
public abstract class ResultReader : IDisposable
{
    /// <summary>The revision that the statement saw; null if it was not sent with a <see cref="Framing"/> that returns it.</summary>
    internal virtual CatalogueRevision? Revision => null;

    /// <summary>Advances to the next row; false after the last one.</summary>
    public abstract bool Read();

    /// <summary>Like <see cref="Read"/>: asynchronous on PostgreSQL; completes synchronously on SQLite.</summary>
    public virtual ValueTask<bool> ReadAsync() => new(Read());

    public abstract bool IsNull(int column);

    public abstract int GetInt32(int column);

    public abstract long GetInt64(int column);

    public abstract double GetDouble(int column);

    public virtual string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>The bytes of a blob, or of a text in UTF-8. Valid only until the next call of this method or of <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<byte> GetBytes(int column);

    /// <summary>A copy of the bytes, which the caller may keep.</summary>
    public virtual byte[] TakeBytes(int column) => GetBytes(column).ToArray();

    /// <summary>A <see cref="long"/> or a <see cref="string"/>.</summary>
    public abstract object GetValue(int column);

    /// <summary>Closes the result set. The statement stays prepared and can be executed again.</summary>
    public abstract void Dispose();

    /// <summary>Closes the result set and the statement.</summary>
    internal abstract void Close();

    internal abstract void Begin(ReadOnlySpan<object> values);

    internal virtual ValueTask BeginAsync(object[] values)
    {
        Begin(values);
        return ValueTask.CompletedTask;
    }
}
