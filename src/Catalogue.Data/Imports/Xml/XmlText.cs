namespace Catalogue.Data.Imports.Xml;

/// <summary>An element of an XML text.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Text">The element as written, or what there is of it.</param>
/// <param name="Fault">Why it is none, when that is seen without parsing it.</param>
internal readonly record struct XmlText(int Line, string Text, string? Fault);
