using Catalogue.Data.Model;

namespace Catalogue.Data.Writing.Derived;

/// <summary>A paper to write.</summary>
/// <param name="Paper">The paper with all parts and keys, and with its authors, affiliations and categories loaded.</param>
/// <param name="Before">The texts under which it is indexed now; null if it is not indexed yet.</param>
internal sealed record PaperChange(Paper Paper, PaperWords? Before)
{
    public bool IsNew => Before is null;
}

/// <summary>The derived rows of a paper.</summary>
/// <param name="PaperKey">The paper's key.</param>
/// <param name="IsNew">True if no derived rows are stored for it yet.</param>
/// <param name="Document">The paper as every response shows it, in UTF-8 JSON.</param>
/// <param name="Facts">The encoded values that filters, sort orders and facets use, see <see cref="PaperFacts"/>.</param>
internal sealed record DerivedRow(int PaperKey, bool IsNew, byte[] Document, byte[] Facts);
