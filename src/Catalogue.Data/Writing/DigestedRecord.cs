using System.Security.Cryptography;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>What was read in one place of a source, and of a paper what is kept of it, with a digest that is the same exactly when it says the same.</summary>
internal sealed record DigestedRecord(ReadRecord Read, string Digest, byte[] Content, long? TitleHash)
{
    /// <summary>What of it cannot be stored; found where records are read, on another thread than they are written.</summary>
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
