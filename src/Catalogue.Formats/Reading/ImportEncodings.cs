using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Reading;

/// <summary>Finds the encoding of a text: from its byte order mark or the pattern of its first bytes, from its XML declaration, otherwise UTF-8.</summary>
public static partial class ImportEncodings
{
    static ImportEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding with a name; null if there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim(), EncoderFallback.ReplacementFallback, new InvalidByteFallback());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    internal static Encoding Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Find("utf-8")!,
        [0xFF, 0xFE, 0, 0, ..] => Find("utf-32")!,
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Find("utf-16")!,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Find("utf-16BE")!,
        _ => Find(Declaration().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)])) is { Success: true } declared ? declared.Groups["name"].Value : "utf-8")
            ?? Find("utf-8")!,
    };

    [GeneratedRegex("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9._-]+)[\"']")]
    private static partial Regex Declaration();
}
