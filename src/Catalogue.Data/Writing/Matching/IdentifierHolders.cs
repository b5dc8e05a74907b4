using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Tracks which paper holds each identifier of a chunk's records, while the papers release and claim identifiers one after another.</summary>
internal sealed class IdentifierHolders
{
    private readonly Dictionary<IdentifierRecord, int> _holders = [];

    public static async Task<IdentifierHolders> ReadAsync(
        CatalogueContext db, IEnumerable<PaperRecord> records, CancellationToken cancellationToken)
    {
        var holders = new IdentifierHolders();
        await holders.LearnAsync(db, records, cancellationToken);
        return holders;
    }

    /// <summary>Reads the holders of the identifiers of more records.</summary>
    public async Task LearnAsync(CatalogueContext db, IEnumerable<PaperRecord> records, CancellationToken cancellationToken)
    {
        foreach (var scheme in records.SelectMany(record => record.Identifiers).Distinct().GroupBy(claimed => claimed.Scheme, claimed => claimed.Value))
        {
            var (name, values) = (scheme.Key, scheme.ToArray());
            var known = db.Identifiers.Where(known => known.Scheme == name && EF.Parameter(values).Contains(known.Value));
            await foreach (var identifier in known.AsAsyncEnumerable().WithCancellation(cancellationToken))
                _holders[new IdentifierRecord(identifier.Scheme, identifier.Value)] = identifier.PaperKey;
        }
    }

    /// <summary>The keys of the papers that hold an identifier; a key may be repeated.</summary>
    public IEnumerable<int> Holders => _holders.Values;

    /// <summary>Releases the identifiers of a paper whose content is about to be replaced, so that any paper can claim them.</summary>
    public void Drop(Paper paper)
    {
        foreach (var known in paper.Identifiers)
            _holders.Remove(new IdentifierRecord(known.Scheme, known.Value));
    }

    /// <returns>True if the paper now holds the identifier; false if another paper does.</returns>
    public bool TryClaim(int paperKey, IdentifierRecord identifier)
    {
        if (_holders.TryAdd(identifier, paperKey))
            return true;

        return _holders[identifier] == paperKey;
    }
}
