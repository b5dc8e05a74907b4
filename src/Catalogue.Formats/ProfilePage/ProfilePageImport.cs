using System.Globalization;
using System.Text;
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

    private static ProfilePageContents? Page(ImportText text, out DocumentException? fault)
    {
        try
        {
            fault = null;
            return ProfilePageReader.Read(Whole(text), text.Name, text.Retrieved);
        }
        catch (DocumentException exception)
        {
            fault = exception;
            return null;
        }
    }

    /// <summary>The whole text of the page, up to the limit for one record.</summary>
    private static string Whole(ImportText text)
    {
        var whole = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (text.Reader.Read(buffer, 0, buffer.Length) is > 0 and var count)
        {
            if (whole.Length + count > text.LongestRecord)
                throw new DocumentException(text.Name, 1, string.Create(CultureInfo.InvariantCulture, $"the page is longer than {text.LongestRecord:N0} characters"));
            whole.Append(buffer, 0, count);
        }

        return whole.ToString();
    }
}
