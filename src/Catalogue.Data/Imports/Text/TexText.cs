namespace Catalogue.Data.Imports.Text;

/// <summary>TeX as plain text.</summary>
internal static class TexText
{
    public static string Plain(string tex) => tex;
}
