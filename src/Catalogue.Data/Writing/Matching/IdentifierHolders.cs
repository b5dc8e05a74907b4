using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Whose the identifiers of a chunk's records are, while one record after the other drops and claims them.</summary>
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

    /// <summary>Reads whose the identifiers of more records are.</summary>
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

    /// <summary>The papers that have one.</summary>
    public IEnumerable<int> Holders => _holders.Values;

    /// <summary>A paper that is about to be replaced has no identifiers; they may be any record's.</summary>
    public void Drop(Paper paper)
    {
        foreach (var known in paper.Identifiers)
            _holders.Remove(new IdentifierRecord(known.Scheme, known.Value));
    }

    /// <returns>Whether the identifier is the paper's, and not another's.</returns>
    public bool TryClaim(int paperKey, IdentifierRecord identifier)
    {
        if (_holders.TryAdd(identifier, paperKey))
            return true;

        return _holders[identifier] == paperKey;
    }
}
