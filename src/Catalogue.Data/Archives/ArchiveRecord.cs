using System.Text.Json.Serialization;
using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Archives;

/// <summary>
/// A line of an archive: everything that a catalogue keeps, as typed JSON Lines. What is made from it (sort keys, documents, columns, the
/// search index) is not in there. The catalogue itself comes first, what is named before what names it, and the end last.
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

/// <summary>Which catalogue it is.</summary>
/// <param name="Version">How the archive is written; grows when it changes.</param>
/// <param name="Uuid">The catalogue's own identity.</param>
/// <param name="Revision">The number of its last write.</param>
public sealed record ArchivedCatalogue(int Version, Guid Uuid, long Revision) : ArchiveRecord;

/// <summary>Where records came from, in the order in which the catalogue came to know them.</summary>
public sealed record ArchivedSource(SourceKind Kind, string Name) : ArchiveRecord;

/// <summary>A subject class.</summary>
public sealed record ArchivedCategory(string Id, string Code, string Name, long Revision) : ArchiveRecord;

/// <summary>An organisation.</summary>
/// <param name="FoldedName">The words of the name as first written, folded: what tells organisations apart.</param>
public sealed record ArchivedAffiliation(string Id, string Name, string FoldedName, long Revision) : ArchiveRecord;

/// <summary>A person.</summary>
/// <param name="FoldedName">The name as first written, folded: what tells persons apart.</param>
public sealed record ArchivedAuthor(string Id, string Name, string FoldedName, long Revision) : ArchiveRecord;

/// <summary>What a profile reports about an author.</summary>
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

/// <summary>A record whose paper was deleted, so that reading the source again does not bring it back.</summary>
/// <param name="Key">The record's key within the source.</param>
/// <param name="Paper">The paper's id.</param>
public sealed record ArchivedDeletedRecord(ArchivedSource Source, string Key, string Paper) : ArchiveRecord;

/// <summary>That the archive is whole.</summary>
/// <param name="Records">How many lines come before this one.</param>
public sealed record ArchiveEnd(long Records) : ArchiveRecord;
