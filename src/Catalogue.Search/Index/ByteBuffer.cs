using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>A growing byte buffer. Integers are written with seven bits per byte, the lowest first (LEB128).</summary>
internal sealed class ByteBuffer
{
    /// <summary>Up to this length, a loop is faster than copying a block.</summary>
    private const int Few = 8;

    private byte[] _bytes = new byte[256];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => _length = 0;

    public void Append(byte value)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        _bytes[_length++] = value;
    }

    public void Append(int number)
    {
        if (_length + VarInt.MaxLength > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        VarInt.Write(_bytes, ref _length, number);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        if (bytes.Length > Few)
            bytes.CopyTo(_bytes.AsSpan(Length));
        else
            CopyFew(bytes);
        _length += bytes.Length;
    }

    private void CopyFew(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
            _bytes[Length + at] = bytes[at];
    }
}
