using System.Text;

namespace Catalogue.Formats.Reading;

/// <summary>
/// Decodes an invalid byte as two noncharacters, which no text contains (Unicode, section 23.7): U+FDD0 plus its upper four bits, and
/// U+FDE0 plus its lower four bits. So only the record with the byte is rejected, and the others are read.
/// </summary>
internal sealed class InvalidByteFallback : DecoderFallback
{
    private const char Upper = '\uFDD0';
    private const char Lower = '\uFDE0';

    public override int MaxCharCount => 8;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    /// <summary>The first invalid byte in a decoded text; null if there is none.</summary>
    public static byte? First(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange(Upper, (char)(Upper + 0xF));
        return at >= 0 && at + 1 < text.Length && text[at + 1] is >= Lower and <= (char)(Lower + 0xF)
            ? (byte)(((text[at] - Upper) << 4) | (text[at + 1] - Lower))
            : null;
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _at;

        public override int Remaining => _characters.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _characters = string.Concat(bytesUnknown.Select(unknown => $"{(char)(Upper + (unknown >> 4))}{(char)(Lower + (unknown & 0xF))}"));
            _at = 0;
            return true;
        }

        public override char GetNextChar() => _at < _characters.Length ? _characters[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
                return false;

            _at--;
            return true;
        }
    }
}
