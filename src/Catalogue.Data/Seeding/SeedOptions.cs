namespace Catalogue.Data.Seeding;

/// <summary>Whether the shipped documents are read at the first start.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seed";

    public bool Enabled { get; set; } = true;
}
