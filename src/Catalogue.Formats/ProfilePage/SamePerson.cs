using Catalogue.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Compares names of persons, as written.</summary>
internal static class SamePerson
{
    public static bool Is(string name, string other) => string.Equals(Folding.Fold(name), Folding.Fold(other), StringComparison.Ordinal);
}
