namespace Catalogue.Data.Storage;

/// <summary>How a statement is wrapped on a remote database: bare, opening a snapshot, or returning the revision that it saw.</summary>
internal enum Framing
{
    None,

    /// <summary>Opens a snapshot and returns its revision, in the same round trip as the statement.</summary>
    First,

    /// <summary>Runs outside a transaction, as a snapshot of its own, and returns the revision that it saw with its rows.</summary>
    Alone,
}
