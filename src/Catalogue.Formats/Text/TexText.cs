using System.Text;

namespace Catalogue.Formats.Text;

/// <summary>TeX as plain text: commands become what they print, math between dollars stays as it is, white space stays as it is.</summary>
internal static class TexText
{
    /// <summary>Composed text (NFC). What is no command that is known stays readable, as it is written.</summary>
    public static string Plain(string tex) => Composed(TexPrinter.HasMarkup(tex) ? new TexPrinter(tex).Print() : tex);

    /// <summary>What is no Unicode, such as half a surrogate pair, cannot be composed.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
