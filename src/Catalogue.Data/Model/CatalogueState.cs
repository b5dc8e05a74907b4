using Catalogue.Data.Storage;

namespace Catalogue.Data.Model;

/// <summary>The single row with the identity and the revision of the catalogue.</summary>
public sealed class CatalogueState
{
    public const int OnlyKey = 1;

    public int Key { get; init; } = OnlyKey;

    /// <summary>The identity of the catalogue. It is created with the database; restoring an archive replaces it by that of the archive.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>Incremented by each committed write that changes anything. A snapshot sees exactly one revision.</summary>
    public long Revision { get; set; }

    /// <summary>The <see cref="Schema.DerivedVersion"/> of the derived data; 0 if there is none yet.</summary>
    public int DocumentsVersion { get; set; }

    /// <summary>Identifies the build and the authority files that last migrated the database; null before the first migration has finished.</summary>
    public string? PreparedBy { get; set; }
}
