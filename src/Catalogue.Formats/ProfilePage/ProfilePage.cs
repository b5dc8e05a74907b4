using Catalogue.Records;

namespace Catalogue.Formats.ProfilePage;

/// <summary>What a profile page says.</summary>
/// <param name="Profile">The person whose page it is; absent when the papers begin at once.</param>
/// <param name="Papers">The papers in the page's order.</param>
public sealed record ProfilePage(ProfileRecord? Profile, IReadOnlyList<PaperRecord> Papers);
