using Catalogue.Formats.Reading;

namespace Catalogue.Api.Cli;

/// <summary>A stream that counts the bytes that are read from it.</summary>
internal sealed class CountedStream(Stream stream) : ReadOnceStream
{
    private long _read;

    /// <summary>The length in bytes; null if it is unknown, as for standard input.</summary>
    public long? Total { get; } = stream.CanSeek ? stream.Length : null;

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
