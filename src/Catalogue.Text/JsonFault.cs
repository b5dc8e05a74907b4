using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Text;

/// <summary>The reason in a <see cref="JsonException"/>, without the position: our messages state the line in the whole file instead.</summary>
public static partial class JsonFault
{
    public static string Of(JsonException exception) => Position().Replace(exception.Message, "").TrimEnd('.');

    [GeneratedRegex(@"(?: \|)? LineNumber: [0-9]+ \| BytePositionInLine: [0-9]+\.$")]
    private static partial Regex Position();
}
