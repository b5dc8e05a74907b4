using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Reads a researcher's profile page, saved as text, completely or not at all.</summary>
internal static class ProfilePageImport
{
    public static ImportFormat Format { get; } = new("profile-page", "A researcher's profile page, saved as text.", HasBadge, Read);

    private static bool HasBadge(string head) => head.Split('\n').Any(line => Badge.TryRead(line.Trim(), out _));

    private static IEnumerable<ReadRecord> Read(ImportText text)
    {
        var page = Page(text, out var fault);
        if (page is null)
            return [new RejectedRecord(fault!.Line ?? 1, null, null, fault.Reason)];

        var papers = page.Papers.Select(paper => new ReadPaper(paper));
        return page.Profile is null ? papers : papers.Prepend<ReadRecord>(new ReadProfile(page.Profile, 1));
    }

    private static ProfilePage? Page(ImportText text, out DocumentException? fault)
    {
        try
        {
            fault = null;
            return ProfilePageReader.Read(text.Reader.ReadToEnd(), text.Name, text.Retrieved);
        }
        catch (DocumentException exception)
        {
            fault = exception;
            return null;
        }
    }
}
