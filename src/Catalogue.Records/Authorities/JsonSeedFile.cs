using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Text;

namespace Catalogue.Records.Authorities;

/// <summary>Reads the JSON files of the seed. Every error names the file.</summary>
public static class JsonSeedFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string directory, string file)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(directory, file));
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new DocumentException(file, 1, "the file contains only null");
        }
        catch (JsonException exception)
        {
            throw new DocumentException(file, (int?)exception.LineNumber + 1, $"invalid JSON: {JsonFault.Of(exception)}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(file, null, $"cannot read the file: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Returns the name if it is that of a file directly in the seed folder, and throws otherwise. <paramref name="namedIn"/> is the file that
    /// contains the name.
    /// </summary>
    public static string CheckName(string name, string namedIn) =>
        name.Length > 0 && name == Path.GetFileName(name) && name is not "." and not ".."
            ? name
            : throw new DocumentException(namedIn, null, $"'{name}' is not the name of a file in the seed folder");
}
