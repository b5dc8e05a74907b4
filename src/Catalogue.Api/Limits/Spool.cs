using System.Buffers;
using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Api.Limits;

/// <summary>
/// Buffers data for a slower reader: a little in memory, the rest in a temporary file. So a slow client holds neither memory nor a snapshot
/// of the catalogue. For one writer and one concurrent reader.
/// </summary>
internal sealed class Spool(SpoolRoom room) : Stream
{
    /// <summary>Maximum number of bytes that are buffered in memory; the rest goes to the file.</summary>
    private const int MostInMemory = 1 << 18;

    private const int Buffer = 1 << 16;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Piece> _pieces = Channel.CreateUnbounded<Piece>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private SafeFileHandle? _file;
    private long _inMemory;
    private long _inFile;
    private long _end;
    private long _taken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="StalledException">The reader is too slow, and the space for buffered data is used up.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (; buffer.Length > 0; buffer = buffer[Math.Min(Buffer, buffer.Length)..])
            await AddAsync(buffer[..Math.Min(Buffer, buffer.Length)], cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Marks the end of the data.</summary>
    /// <param name="failure">Why the data is incomplete; null if it is complete. The reader gets it after the data.</param>
    public void Complete(Exception? failure = null) => _pieces.Writer.TryComplete(failure);

    /// <summary>Sends the data in the order in which it was written, until it is complete.</summary>
    public async Task SendAsync(Stream output, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            await foreach (var piece in _pieces.Reader.ReadAllAsync(cancellationToken))
            {
                if (piece.Bytes is { } bytes)
                {
                    await output.WriteAsync(bytes.AsMemory(0, piece.Length), cancellationToken);
                    ArrayPool<byte>.Shared.Return(bytes);
                    Interlocked.Add(ref _inMemory, -piece.Length);
                }
                else
                {
                    Read(buffer.AsSpan(0, piece.Length), piece.Offset);
                    Interlocked.Add(ref _inFile, -piece.Length);
                    await output.WriteAsync(buffer.AsMemory(0, piece.Length), cancellationToken);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
            room.Give(_taken);
            _taken = 0;
        }

        base.Dispose(disposing);
    }

    private async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; !TryAdd(bytes.Span); waited += Pause)
        {
            if (waited >= room.Patience || _taken > room.Share)
                throw new StalledException("A client takes a complete list too slowly, and there is no room to keep it (Limits__SpoolMebibytes).");
            await Task.Delay(Pause, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Buffers bytes in memory or in the file; false if neither has room.</summary>
    private bool TryAdd(ReadOnlySpan<byte> bytes)
    {
        if (Interlocked.Read(ref _inMemory) + bytes.Length <= MostInMemory)
        {
            var kept = ArrayPool<byte>.Shared.Rent(bytes.Length);
            bytes.CopyTo(kept);
            Interlocked.Add(ref _inMemory, bytes.Length);
            Add(new Piece(kept, bytes.Length, 0));
            return true;
        }

        // Once everything in the file has been read, writing starts again at its beginning.
        var start = Interlocked.Read(ref _inFile) == 0 ? 0 : _end;
        var more = Math.Max(0, start + bytes.Length - _taken);
        if (more > 0 && !room.TryTake(more))
            return false;

        _taken += more;
        _file ??= Open();
        RandomAccess.Write(_file, bytes, start);
        _end = start + bytes.Length;
        Interlocked.Add(ref _inFile, bytes.Length);
        Add(new Piece(null, bytes.Length, start));
        return true;
    }

    private void Add(Piece piece)
    {
        if (!_pieces.Writer.TryWrite(piece))
            throw new IOException("The stream has ended.");
    }

    private void Read(Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file!, bytes[read..], offset + read);
            read += more > 0 ? more : throw new IOException("The temporary file is shorter than what was written.");
        }
    }

    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"catalogue-{Path.GetRandomFileName()}");
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // Unlinked at once, so that it is freed even if the process is killed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }

    /// <summary>A piece of the data: in memory if <c>Bytes</c> is not null, otherwise in the file at <c>Offset</c>.</summary>
    private readonly record struct Piece(byte[]? Bytes, int Length, long Offset);
}

/// <summary>A client reads its response too slowly.</summary>
internal sealed class StalledException(string message) : IOException(message);
