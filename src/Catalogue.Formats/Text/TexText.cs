using System.Text;

namespace Catalogue.Formats.Text;

/// <summary>Converts TeX to plain text: commands become what they print; math between dollars and white space stay as they are.</summary>
internal static class TexText
{
    /// <summary>The plain text in composed form (NFC). Unknown commands stay as written.</summary>
    public static string Plain(string tex) => Composed(TexPrinter.HasMarkup(tex) ? new TexPrinter(tex).Print() : tex);

    /// <summary>Text that is not valid Unicode, such as an unpaired surrogate, cannot be normalised and is returned unchanged.</summary>
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
