using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Text;

/// <summary>What is wrong with a JSON text, without the position, which messages state as a line of the whole file.</summary>
public static partial class JsonFault
{
    public static string Of(JsonException exception) => Position().Replace(exception.Message, "").TrimEnd('.');

    [GeneratedRegex(@"(?: \|)? LineNumber: [0-9]+ \| BytePositionInLine: [0-9]+\.$")]
    private static partial Regex Position();
}
