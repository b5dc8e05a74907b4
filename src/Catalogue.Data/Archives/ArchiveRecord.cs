using System.Text.Json.Serialization;
using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Archives;

/// <summary>
/// A line of an archive. An archive has everything that a catalogue stores, as JSON Lines with a <c>type</c>, except derived data (sort keys,
/// documents, facts, the search index). The first line describes the catalogue, referenced items precede references, and the last line is the end.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArchivedCatalogue), "catalogue")]
[JsonDerivedType(typeof(ArchivedSource), "source")]
[JsonDerivedType(typeof(ArchivedCategory), "category")]
[JsonDerivedType(typeof(ArchivedAffiliation), "affiliation")]
[JsonDerivedType(typeof(ArchivedAuthor), "author")]
[JsonDerivedType(typeof(ArchivedResearcher), "researcher")]
[JsonDerivedType(typeof(ArchivedPaper), "paper")]
[JsonDerivedType(typeof(ArchivedTombstone), "tombstone")]
[JsonDerivedType(typeof(ArchivedAlias), "alias")]
[JsonDerivedType(typeof(ArchivedDeletedRecord), "deletedRecord")]
[JsonDerivedType(typeof(ArchiveEnd), "end")]
public abstract record ArchiveRecord;

/// <summary>The header of an archive: the catalogue.</summary>
/// <param name="Version">The version of the archive format.</param>
/// <param name="Uuid">The identity of the catalogue.</param>
/// <param name="Revision">The number of its last write.</param>
public sealed record ArchivedCatalogue(int Version, Guid Uuid, long Revision) : ArchiveRecord;

/// <summary>A source of records. Sources are in the order in which the catalogue first saw them.</summary>
public sealed record ArchivedSource(SourceKind Kind, string Name) : ArchiveRecord;

/// <summary>A subject class.</summary>
public sealed record ArchivedCategory(string Id, string Code, string Name, long Revision) : ArchiveRecord;

/// <summary>An organisation.</summary>
/// <param name="FoldedName">The words of the name as first written, folded. They identify the organisation.</param>
public sealed record ArchivedAffiliation(string Id, string Name, string FoldedName, long Revision) : ArchiveRecord;

/// <summary>A person.</summary>
/// <param name="FoldedName">The name as first written, folded. It identifies the person.</param>
public sealed record ArchivedAuthor(string Id, string Name, string FoldedName, long Revision) : ArchiveRecord;

/// <summary>The figures that a profile reports about an author.</summary>
/// <param name="Author">The author's id.</param>
/// <param name="Field">The id of a subject class.</param>
public sealed record ArchivedResearcher(
    string Author,
    string? Field,
    int? HIndex,
    int? Papers,
    int? Citations,
    int? NoveltyPercent,
    int? AiScore,
    ArchivedSource Source,
    DateOnly Retrieved,
    long Revision) : ArchiveRecord;

/// <summary>An id whose holder was deleted.</summary>
public sealed record ArchivedTombstone(ResourceKind Kind, string Id, DateTime DeletedAt, long Revision) : ArchiveRecord;

/// <summary>An id whose holder was merged into another.</summary>
public sealed record ArchivedAlias(ResourceKind Kind, string Id, string Target, long Revision) : ArchiveRecord;

/// <summary>A record whose paper was deleted. Importing the source again does not restore the paper.</summary>
/// <param name="Key">The record's key within the source.</param>
/// <param name="Paper">The paper's id.</param>
public sealed record ArchivedDeletedRecord(ArchivedSource Source, string Key, string Paper) : ArchiveRecord;

/// <summary>The last line. It proves that the archive is complete.</summary>
/// <param name="Records">The number of lines before this one.</param>
public sealed record ArchiveEnd(long Records) : ArchiveRecord;
