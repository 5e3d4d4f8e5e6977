using System.Text;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Reading;

/// <summary>Finds out how a file is encoded and opens it so that no byte is lost: a byte that does not fit is an error, never a question mark.</summary>
public static class TextSource
{
    private const int SampleSize = 64 * 1024;

    /// <summary>Opens <paramref name="file"/> (which must be seekable) as text.</summary>
    /// <param name="declared">Encoding named by the mapping; null or "auto" looks for a byte order mark, then for UTF-16, valid UTF-8, Windows-1252.</param>
    public static Outcome<StreamReader> Open(Stream file, string? declared = null)
    {
        var sample = ReadSample(file);
        if (sample.Length == 0) return ImportRefusals.EmptyFile();
        if (KnownBinary(sample) is { } what) return ImportRefusals.NotText(what);
        var encoding = declared is null or "auto" ? Detect(file, sample) : Named(declared);
        if (encoding.Refusal is { } refusal) return refusal;
        file.Position = 0;
        return new StreamReader(file, encoding.Value, detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);
    }

    private static Outcome<Encoding> Named(string name)
    {
        try
        {
            return Strict(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));
        }
        catch (ArgumentException)
        {
            return ImportRefusals.MappingInvalid("encoding", $"kodningen \"{name}\" är okänd", $"the encoding \"{name}\" is unknown");
        }
    }

    private static Outcome<Encoding> Detect(Stream file, byte[] sample)
    {
        if (sample is [0xEF, 0xBB, 0xBF, ..]) return Strict(Encoding.UTF8);
        if (sample is [0xFF, 0xFE, ..]) return Strict(Encoding.Unicode);
        if (sample is [0xFE, 0xFF, ..]) return Strict(Encoding.BigEndianUnicode);
        if (WideEncoding(sample) is { } wide) return Strict(wide);
        if (sample.Contains((byte)0)) return ImportRefusals.NotText(new("den innehåller nollbyte", "it holds zero bytes"));
        var census = Utf8Census.Of(file);
        if (census.Broken == 0) return Strict(Encoding.UTF8);
        if (census.Sound > census.Broken) return ImportRefusals.MixedEncoding(census.FirstBrokenLine);
        return Strict(CodePagesEncodingProvider.Instance.GetEncoding(1252)!);
    }

    /// <summary>UTF-16 without a mark: Latin letters leave a zero in every other byte.</summary>
    private static Encoding? WideEncoding(byte[] sample)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++) if (sample[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        var half = sample.Length / 2;
        if (half < 2) return null;
        if (odd > half / 2 && even < half / 20 + 1) return Encoding.Unicode;
        return even > half / 2 && odd < half / 20 + 1 ? Encoding.BigEndianUnicode : null;
    }

    private static LocalizedText? KnownBinary(byte[] sample) => sample switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => new("den är en Excel- eller zip-fil; spara den som CSV", "it is an Excel or zip file; save it as CSV"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("den är en äldre Excelfil; spara den som CSV", "it is an old Excel file; save it as CSV"),
        [0x25, 0x50, 0x44, 0x46, ..] => new("den är en PDF; ett register behöver vara CSV", "it is a PDF; a register needs to be CSV"),
        [0x1F, 0x8B, ..] => new("den är packad (gzip); packa upp den först", "it is compressed (gzip); unpack it first"),
        _ => null,
    };

    private static Encoding Strict(Encoding encoding) =>
        encoding.CodePage is 65001 ? new UTF8Encoding(false, throwOnInvalidBytes: true)
        : (Encoding)encoding.Clone() is var clone && (clone.DecoderFallback = DecoderFallback.ExceptionFallback) is not null ? clone : encoding;

    private static byte[] ReadSample(Stream file)
    {
        file.Position = 0;
        var sample = new byte[SampleSize];
        var length = file.ReadAtLeast(sample, SampleSize, throwOnEndOfStream: false);
        return sample[..length];
    }
}
