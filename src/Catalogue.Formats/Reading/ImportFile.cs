using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Catalogue.Formats.Reading;

/// <summary>A file to import: decompressed (gzip, Zstandard) and decoded. Both are detected from its first bytes.</summary>
public sealed class ImportFile : IDisposable
{
    private const int HeadLength = 16 * 1024;

    private readonly StreamReader _reader;

    private ImportFile(StreamReader reader, string head) => (_reader, Head) = (reader, head);

    /// <summary>The beginning of the text.</summary>
    public string Head { get; }

    public TextReader Reader => _reader;

    /// <param name="stream">The file, which is disposed of with this.</param>
    /// <param name="encoding">The encoding; null to detect it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is compressed and damaged.</exception>
    public static ImportFile Open(Stream stream, Encoding? encoding)
    {
        var unpacked = new HeadStream(Unpack(new HeadStream(stream)));
        var head = unpacked.Peek(HeadLength);
        encoding ??= ImportEncodings.Of(head);
        var beginning = new char[encoding.GetMaxCharCount(head.Length)];
        var length = encoding.GetDecoder().GetChars(head, beginning, flush: false);
        return new ImportFile(new StreamReader(unpacked, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024), new string(beginning, 0, length).TrimStart('\uFEFF'));
    }

    public void Dispose() => _reader.Dispose();

    private static Stream Unpack(HeadStream stream) => stream.Peek(4) switch
    {
        [0x1F, 0x8B, ..] => new GZipStream(stream, CompressionMode.Decompress),
        [0x28, 0xB5, 0x2F, 0xFD] => new DecompressionStream(stream),
        _ => stream,
    };
}
