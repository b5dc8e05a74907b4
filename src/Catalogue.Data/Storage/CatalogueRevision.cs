using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>The identity of a catalogue and the number of a committed write. Revisions of different catalogues cannot be compared.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);

/// <summary>Somebody has written meanwhile: what was known as the newest revision is not, and the answer is to be made again.</summary>
public sealed class RevisionMovedException() : DbException("Somebody has written meanwhile.");

/// <summary>A server that can be reached has no catalogue, or not the newest revision.</summary>
public sealed class RevisionNotFoundException(string message) : DbException(message);
