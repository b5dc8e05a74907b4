namespace Catalogue.Data.Imports;

/// <summary>The text of a file that is imported.</summary>
/// <param name="Name">What the source is called.</param>
/// <param name="Retrieved">When the file was retrieved; dates without a year are understood from it.</param>
/// <param name="Reader">
/// The text, unpacked and decoded. A byte that is not of the encoding is two noncharacters (see <see cref="Opening.StrayBytes"/>); a reader
/// need not mind.
/// </param>
public sealed record ImportText(string Name, DateOnly Retrieved, TextReader Reader);
