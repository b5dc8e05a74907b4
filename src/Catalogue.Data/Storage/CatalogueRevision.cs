namespace Catalogue.Data.Storage;

/// <summary>The identity of a catalogue and the number of a committed write. Revisions of different catalogues cannot be compared.</summary>
public readonly record struct CatalogueRevision(Guid Catalogue, long Revision);
