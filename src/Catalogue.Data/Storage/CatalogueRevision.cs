using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>A catalogue's own identity, and the number of its last write.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);

/// <summary>Somebody has written meanwhile: what was known as the newest revision is not, and the answer is to be made again.</summary>
public sealed class RevisionMovedException() : DbException("Somebody has written meanwhile.");

/// <summary>A server that can be reached has no catalogue, or not the newest revision.</summary>
public sealed class RevisionNotFoundException(string message) : DbException(message);
