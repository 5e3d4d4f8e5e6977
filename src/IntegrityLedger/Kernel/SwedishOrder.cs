using System.Globalization;

namespace IntegrityLedger.Kernel;

/// <summary>Names in the order a Swedish reader looks for them: å, ä and ö last.</summary>
public static class SwedishOrder
{
    public static StringComparer Names { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
