using System.Text;

namespace IntegrityLedger.Imports.Reading;

/// <summary>Column names are compared without case, blanks, hyphens, underscores, colons, asterisks or a byte order mark.</summary>
public static class ColumnName
{
    public static string Normalise(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\uFEFF' or '\u00AD' or '*' or ':'))).ToLowerInvariant();

    /// <summary>"Estimated value (GBP)" without what stands in brackets at the end.</summary>
    public static string WithoutUnit(string name) =>
        name.TrimEnd() is [.., ')'] written && written.LastIndexOf('(') is var at and > 0 ? written[..at] : name;
}
