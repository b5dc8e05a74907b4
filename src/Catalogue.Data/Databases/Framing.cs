namespace Catalogue.Data.Databases;

/// <summary>What is sent together with a query, where the database takes several statements together.</summary>
internal enum Framing
{
    None,

    /// <summary>It begins a snapshot, and says which revision that is.</summary>
    First,

    /// <summary>The same, and the snapshot ends with it.</summary>
    Alone,
}
