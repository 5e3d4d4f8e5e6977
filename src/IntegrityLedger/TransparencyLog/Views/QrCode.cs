using System.Globalization;
using System.Text;
using QRCoder;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>A QR code as the outline of its dark modules, for a drawing of <see cref="Size"/> units each way, quiet zone included.</summary>
public sealed record QrCode(int Size, string Outline)
{
    /// <summary>What the largest code holds at the lowest level of correction.</summary>
    public const int MostBytes = 2_953;

    /// <summary>Null when the text is too long for one code.</summary>
    public static QrCode? Of(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes) return null;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.L);
        var modules = code.ModuleMatrix;
        var outline = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
            {
                var from = x;
                while (x < modules.Count && modules[y][x]) x++;
                if (x > from) outline.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        return new(modules.Count, outline.ToString());
    }
}
