using System.Buffers;
using System.Globalization;
using System.Text;

namespace IntegrityLedger.Proofs.Json;

/// <summary>Numbers as ECMAScript writes them (RFC 8785 section 3.2.2.3): the shortest digits that give the same double, in its own notation.</summary>
public static class CanonicalNumber
{
    // Digits to the left of the point before ECMAScript turns to an exponent, and zeros after it.
    private const int MostWhole = 21, MostZeros = -6;

    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or not a number.</exception>
    public static string Text(double value)
    {
        var buffer = new ArrayBufferWriter<byte>(32);
        Write(value, buffer);
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }

    internal static void Write(double value, IBufferWriter<byte> output)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no such number.");
        if (value == 0)
        {
            output.Write("0"u8);
            return;
        }
        if (value < 0) output.Write("-"u8);
        Span<byte> digits = stackalloc byte[32];
        var (count, point) = Shortest(Math.Abs(value), digits);
        Lay(digits[..count], point, output);
    }

    /// <summary>The shortest digits without zeros at either end, and how many of them stand before the point.</summary>
    private static (int Count, int Point) Shortest(double value, Span<byte> digits)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        var (count, point, exponent, seenPoint) = (0, 0, 0, false);
        for (var i = 0; i < length; i++)
        {
            if (text[i] == 'E')
            {
                exponent = int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            if (text[i] == '.') seenPoint = true;
            else if (count == 0 && text[i] == '0') point -= seenPoint ? 1 : 0;
            else
            {
                digits[count++] = text[i];
                if (!seenPoint) point++;
            }
        }
        while (count > 1 && digits[count - 1] == '0') count--;
        return (count, point + exponent);
    }

    private static void Lay(ReadOnlySpan<byte> digits, int point, IBufferWriter<byte> output)
    {
        if (point is > MostWhole or <= MostZeros)
        {
            output.Write(digits[..1]);
            if (digits.Length > 1)
            {
                output.Write("."u8);
                output.Write(digits[1..]);
            }
            output.Write(point > 0 ? "e+"u8 : "e-"u8);
            output.Write(Encoding.ASCII.GetBytes(Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture)));
        }
        else if (point <= 0)
        {
            output.Write("0."u8);
            for (var i = point; i < 0; i++) output.Write("0"u8);
            output.Write(digits);
        }
        else
        {
            output.Write(digits[..Math.Min(point, digits.Length)]);
            for (var i = digits.Length; i < point; i++) output.Write("0"u8);
            if (digits.Length <= point) return;
            output.Write("."u8);
            output.Write(digits[point..]);
        }
    }
}
