using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>Another write was committed meanwhile, so the revision that was assumed is no longer the newest. Compute the answer again.</summary>
public sealed class RevisionMovedException() : DbException("Somebody has written meanwhile.");
