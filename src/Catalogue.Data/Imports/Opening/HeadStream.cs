namespace Catalogue.Data.Imports.Opening;

/// <summary>A stream whose beginning can be looked at before it is read; it need not be able to go back.</summary>
internal sealed class HeadStream(Stream stream) : Stream
{
    private byte[] _head = [];
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, or all when there are not so many.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var head = new byte[count];
        Array.Resize(ref head, stream.ReadAtLeast(head, count, throwOnEndOfStream: false));
        (_head, _at) = (head, 0);
        return head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _head.Length)
            return stream.Read(buffer);

        var count = Math.Min(buffer.Length, _head.Length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
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
