using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>A record that is new, or differs from the stored one.</summary>
/// <param name="At">Its 0-based index in the chunk.</param>
/// <param name="Read">The record as read, with its digest.</param>
/// <param name="Record">Its content.</param>
/// <param name="Stored">The stored record with the same key; null if it is new.</param>
internal sealed record ChangedRecord(int At, DigestedRecord Read, PaperRecord Record, SourceEntry? Stored);
