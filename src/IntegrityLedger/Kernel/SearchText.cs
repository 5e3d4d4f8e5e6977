using System.Globalization;
using System.Text;

namespace IntegrityLedger.Kernel;

/// <summary>Text as it is compared when people search: lower case, signs as spaces, accents off, but å, ä and ö kept: they are letters, not accents.</summary>
public static class SearchText
{
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (c is 'å' or 'ä' or 'ö') written.Append(c);
            else if (!char.IsLetterOrDigit(c)) written.Append(' ');
            else written.Append(c.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).ToArray());
        }
        return string.Join(' ', written.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
