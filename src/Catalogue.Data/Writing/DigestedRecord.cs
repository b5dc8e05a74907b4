using System.Security.Cryptography;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>
/// A record as read. For a paper, also its serialised content, the SHA-256 digest of the content (equal digests mean equal content) and the
/// hash of its title; empty and null for other records.
/// </summary>
internal sealed record DigestedRecord(ReadRecord Read, string Digest, byte[] Content, long? TitleHash)
{
    /// <summary>The reason why it cannot be stored; null if it is valid. Computed on the thread that reads records.</summary>
    public RecordFault? Fault { get; private init; }

    public PaperRecord? Paper => (Read as ReadPaper)?.Paper;

    public static DigestedRecord Of(ReadRecord read)
    {
        if (read is not ReadPaper { Paper: var paper })
            return new DigestedRecord(Checked(read), "", [], null);

        var content = RecordJson.Write(paper);
        return new DigestedRecord(read, Convert.ToHexStringLower(SHA256.HashData(content)), content, global::Catalogue.Text.TitleHash.Of(paper.Title))
        {
            Fault = PaperRecordValidator.Fault(paper),
        };
    }

    private static ReadRecord Checked(ReadRecord read) => read is ReadProfile profile && ProfileRecordValidator.Fault(profile.Profile) is var (field, reason)
        ? new RejectedRecord(profile.Line, profile.Profile.Name, field, reason)
        : read;
}
