namespace Catalogue.Api.Imports;

/// <summary>A stream that is read once, and tells how much of it has been.</summary>
internal sealed class CountedStream(Stream stream) : Stream
{
    private long _read;

    /// <summary>How long it is, where that is known.</summary>
    public long? Total { get; } = stream.CanSeek ? stream.Length : null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes have been read.</summary>
    public override long Position
    {
        get => Volatile.Read(ref _read);
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        Volatile.Write(ref _read, _read + count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
