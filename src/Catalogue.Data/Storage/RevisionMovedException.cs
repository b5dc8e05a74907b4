using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>Somebody has written meanwhile: what was known as the newest revision is not, and the answer is to be made again.</summary>
public sealed class RevisionMovedException() : DbException("Somebody has written meanwhile.");
