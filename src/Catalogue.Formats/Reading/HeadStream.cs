namespace Catalogue.Formats.Reading;

/// <summary>A stream whose beginning can be inspected before it is read, even if it cannot seek.</summary>
internal sealed class HeadStream(Stream stream) : ReadOnceStream
{
    private byte[] _head = [];
    private int _at;

    /// <summary>Returns the first bytes without consuming them; fewer if the stream is shorter. Call it once, before reading.</summary>
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
