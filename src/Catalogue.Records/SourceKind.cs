namespace Catalogue.Records;

// The numbers are stored.
/// <summary>Kind of source.</summary>
public enum SourceKind
{
    Document = 1,
    File = 2,
    Feed = 3,
}
