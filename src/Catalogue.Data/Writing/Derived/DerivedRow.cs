using Catalogue.Data.Model;

namespace Catalogue.Data.Writing.Derived;

/// <summary>A paper that is written.</summary>
/// <param name="Paper">With all of its parts and keys, and what they name.</param>
/// <param name="Before">The words that the index has of it; absent when it is new there.</param>
internal sealed record PaperChange(Paper Paper, PaperWords? Before)
{
    public bool IsNew => Before is null;
}

/// <summary>What is kept ready of a paper.</summary>
/// <param name="PaperKey">The paper's key.</param>
/// <param name="IsNew">Nothing has been kept of it before.</param>
/// <param name="Document">The paper as every answer shows it.</param>
/// <param name="Facts">What it is selected and counted by.</param>
internal sealed record DerivedRow(int PaperKey, bool IsNew, byte[] Document, byte[] Facts);
