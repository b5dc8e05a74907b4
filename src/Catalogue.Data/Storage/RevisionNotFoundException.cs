using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>A server that can be reached has no catalogue, or not the newest revision.</summary>
public sealed class RevisionNotFoundException(string message) : DbException(message);
