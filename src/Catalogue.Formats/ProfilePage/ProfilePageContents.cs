using Catalogue.Records;

namespace Catalogue.Formats.ProfilePage;

/// <summary>The contents of a profile page.</summary>
/// <param name="Profile">The person; null if the page begins with papers.</param>
/// <param name="Papers">The papers in the order of the page.</param>
public sealed record ProfilePageContents(ProfileRecord? Profile, IReadOnlyList<PaperRecord> Papers);
