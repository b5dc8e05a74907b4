using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>A record that is new, or says something else than before.</summary>
/// <param name="At">Its place in the chunk.</param>
/// <param name="Read">What was read.</param>
/// <param name="Record">What it says.</param>
/// <param name="Stored">What is stored of it; absent when it is new.</param>
internal sealed record ChangedRecord(int At, DigestedRecord Read, PaperRecord Record, SourceEntry? Stored);
