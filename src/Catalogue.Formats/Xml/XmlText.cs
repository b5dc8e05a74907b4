namespace Catalogue.Formats.Xml;

/// <summary>An element of an XML text.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Text">The element as written, or the part of it that exists.</param>
/// <param name="Fault">What is wrong with it, if this is known without parsing; otherwise null.</param>
internal readonly record struct XmlText(int Line, string Text, string? Fault);
