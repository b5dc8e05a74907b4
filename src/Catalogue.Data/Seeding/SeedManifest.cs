using System.Text.Json.Serialization;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Catalogue.Records.Authorities;

namespace Catalogue.Data.Seeding;

/// <summary>The manifest of the seed folder: <c>manifest.json</c>.</summary>
/// <param name="Documents">The documents to read, in order.</param>
/// <param name="Categories">The file that names the categories.</param>
/// <param name="Affiliations">The file that names the affiliations.</param>
public sealed record SeedManifest(IReadOnlyList<SeedDocument> Documents, string Categories, string Affiliations)
{
    public const string FileName = CatalogueHome.SeedManifest;

    /// <summary>The seed folder that the manifest was read from.</summary>
    [JsonIgnore]
    public string Directory { get; init; } = "";

    /// <summary>Reads the authority files that the manifest names.</summary>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public Authorities ReadAuthorities() => Authorities.Read(Directory, Categories, Affiliations);

    /// <summary>Reads the manifest and checks it, including that the files it lists exist.</summary>
    /// <exception cref="DocumentException">The manifest is missing or invalid.</exception>
    public static SeedManifest Read(string seedDirectory)
    {
        var manifest = JsonSeedFile.Read<SeedManifest>(seedDirectory, FileName);
        if (manifest.Documents.Contains(null!))
        {
            throw new DocumentException(FileName, null, "a document is null");
        }

        var named = manifest.Documents.Select(document => document.File).Append(manifest.Categories).Append(manifest.Affiliations);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in named)
        {
            JsonSeedFile.CheckName(file, FileName);
            if (!seen.Add(file))
            {
                throw new DocumentException(FileName, null, $"'{file}' is listed twice");
            }

            if (!File.Exists(Path.Combine(seedDirectory, file)))
            {
                throw new DocumentException(FileName, null, $"'{file}' is listed, but missing from the folder");
            }
        }

        return manifest.Documents.FirstOrDefault(document => document.Format != SeedDocument.ProfilePage) is { } unknown
            ? throw new DocumentException(FileName, null,
                $"'{unknown.File}' has the unsupported format '{unknown.Format}'; supported: {SeedDocument.ProfilePage}")
            : manifest with { Directory = seedDirectory };
    }
}

/// <summary>A document of the seed.</summary>
/// <param name="File">The file's name in the seed's folder.</param>
/// <param name="Format">Its format; <see cref="ProfilePage"/> is the only one so far.</param>
/// <param name="Retrieved">The date on which it was retrieved.</param>
public sealed record SeedDocument(string File, string Format, DateOnly Retrieved)
{
    public const string ProfilePage = "profile-page";
}
