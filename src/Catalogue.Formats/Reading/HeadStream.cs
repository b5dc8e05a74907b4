namespace Catalogue.Formats.Reading;

/// <summary>A stream whose beginning can be looked at before it is read; it need not be able to go back.</summary>
internal sealed class HeadStream(Stream stream) : ReadOnceStream
{
    private byte[] _head = [];
    private int _at;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
