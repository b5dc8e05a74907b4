using Catalogue.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Whether two names, as written, are one person's.</summary>
internal static class SamePerson
{
    public static bool Is(string name, string other) => string.Equals(Folding.Fold(name), Folding.Fold(other), StringComparison.Ordinal);
}
