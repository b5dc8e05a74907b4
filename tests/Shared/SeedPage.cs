using Catalogue.Formats.ProfilePage;

namespace Catalogue;

/// <summary>The bundled document, as the program reads it.</summary>
internal static class SeedPage
{
    public static ProfilePageContents Read { get; } = ProfilePageReader.Read(SeedFolder.Text, SeedFolder.Document, SeedFolder.Retrieved);
}
