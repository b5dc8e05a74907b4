namespace Catalogue.Formats.Text;

/// <summary>How several authors are written in one text.</summary>
internal enum AuthorSpelling
{
    /// <summary>It is not said: only what can mean but one thing is read.</summary>
    Any,

    /// <summary><c>Curie, Marie; Pierre Curie</c>: nothing but a semicolon separates.</summary>
    Semicolons,

    /// <summary><c>Curie M, Curie P; Radium Group</c>: the family name and initials, and organisations apart.</summary>
    Initials,

    /// <summary><c>M Curie, P Curie</c>: the given names first.</summary>
    Commas,

    /// <summary><c>Marie CuriePierre Curie</c>: nothing separates them.</summary>
    Glued,
}
