namespace Catalogue.Data.Storage;

/// <summary>What a query says besides, where the database is another program.</summary>
internal enum Framing
{
    None,

    /// <summary>It begins a snapshot, and says which revision that is.</summary>
    First,

    /// <summary>It is a snapshot of its own, and says which revision that is.</summary>
    Alone,
}
