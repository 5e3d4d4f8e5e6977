using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace IntegrityLedger.Influence.Files;

/// <summary>The written form of PDF objects (ISO 32000-1, 7.3).</summary>
internal sealed class PdfText
{
    private readonly MemoryStream _into = new();

    public long Length => _into.Length;

    public byte[] ToArray() => _into.ToArray();

    public void Bytes(ReadOnlySpan<byte> bytes) => _into.Write(bytes);

    public void Raw(string text) => _into.Write(Encoding.Latin1.GetBytes(text));

    public void Name(string name)
    {
        var said = new StringBuilder("/");
        foreach (var b in name.All(c => c <= 0xFF) ? Encoding.Latin1.GetBytes(name) : Encoding.UTF8.GetBytes(name))
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'+' or (byte)',' or (byte)'*') said.Append((char)b);
            else said.Append(CultureInfo.InvariantCulture, $"#{b:X2}");
        Raw(said.ToString());
    }

    /// <summary>A name, number, string, truth or nothing; strings in hexadecimal, so that no byte of them is read otherwise.</summary>
    public void Simple(IToken token)
    {
        switch (token)
        {
            case NameToken name: Name(name.Data); break;
            case NumericToken number: Raw(number.HasDecimalPlaces ? number.Double.ToString("0.##########", CultureInfo.InvariantCulture) : number.Long.ToString(CultureInfo.InvariantCulture)); break;
            case StringToken text: Hexadecimal(text.GetBytes()); break;
            case HexToken hex: Hexadecimal(hex.Bytes.ToArray()); break;
            case BooleanToken truth: Raw(truth.Data ? "true" : "false"); break;
            case NullToken: Raw("null"); break;
            default: throw new InvalidDataException("An object of an unknown kind.");
        }
    }

    private void Hexadecimal(byte[] bytes) => Raw($"<{Convert.ToHexString(bytes)}>");
}
