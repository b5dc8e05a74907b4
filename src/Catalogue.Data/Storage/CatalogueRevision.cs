namespace Catalogue.Data.Storage;

/// <summary>A catalogue's own identity, and the number of its last write.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);
