using Catalogue.Data.Imports.Opening;

namespace Catalogue.Api.Imports;

/// <summary>A stream that tells how much of it has been read.</summary>
internal sealed class CountedStream(Stream stream) : ReadOnceStream
{
    private long _read;

    /// <summary>How long it is, where that is known.</summary>
    public long? Total { get; } = stream.CanSeek ? stream.Length : null;

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead => Volatile.Read(ref _read);

    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        Volatile.Write(ref _read, _read + count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
