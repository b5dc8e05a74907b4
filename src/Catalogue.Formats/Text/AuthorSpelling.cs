namespace Catalogue.Formats.Text;

/// <summary>The way in which several authors are written in one text.</summary>
internal enum AuthorSpelling
{
    /// <summary>Unknown: the text is split only if it can be read in a single way.</summary>
    Any,

    /// <summary><c>Curie, Marie; Pierre Curie</c>: only semicolons separate names.</summary>
    Semicolons,

    /// <summary><c>Curie M, Curie P; Radium Group</c>: family name and initials; organisations after a semicolon.</summary>
    Initials,

    /// <summary><c>M Curie, P Curie</c>: given names first, separated by commas.</summary>
    Commas,

    /// <summary><c>Marie CuriePierre Curie</c>: without separators.</summary>
    Glued,
}
