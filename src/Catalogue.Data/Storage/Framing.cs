namespace Catalogue.Data.Storage;

/// <summary>How a statement is sent to a remote database: alone, with the beginning of a snapshot, or returning the revision that it saw.</summary>
internal enum Framing
{
    None,

    /// <summary>It begins a snapshot, and says which revision that is.</summary>
    First,

    /// <summary>It is a snapshot of its own, and says which revision that is.</summary>
    Alone,
}
