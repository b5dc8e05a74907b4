using Catalogue.Data.Storage;

namespace Catalogue.Data.Model;

/// <summary>The one row that says which catalogue this is and how often it has changed.</summary>
public sealed class CatalogueState
{
    public const int OnlyKey = 1;

    public int Key { get; init; } = OnlyKey;

    /// <summary>Given once, when the database is made; tells two catalogues apart for ever.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>Grows by one with each finished write; a reader sees one revision, whole.</summary>
    public long Revision { get; set; }

    /// <summary>Which <see cref="Schema.DerivedVersion"/> made what is kept ready of papers; 0 when nothing is.</summary>
    public int DocumentsVersion { get; set; }

    /// <summary>Which build, with which authority files, brought the database up to date; none while that is being done.</summary>
    public string? PreparedBy { get; set; }
}
