namespace Catalogue.Data.Seeding;

/// <summary>The example data.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seed";

    /// <summary>Whether they are loaded on the first start.</summary>
    public bool Enabled { get; set; } = true;
}
