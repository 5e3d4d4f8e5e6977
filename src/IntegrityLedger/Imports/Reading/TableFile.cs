using System.Text;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Reading;

/// <summary>A delimited text file opened at its header: column names, then records one at a time.</summary>
public sealed class TableFile : IDisposable
{
    private const int HeaderSearch = 20;
    private readonly StreamReader text;
    private readonly RecordReader records;

    private TableFile(StreamReader text, RecordReader records, IReadOnlyList<string> header, char separator)
    {
        (this.text, this.records, Header, Separator) = (text, records, header, separator);
        Encoding = text.CurrentEncoding.WebName;
    }

    /// <summary>Column names as written, a byte order mark aside.</summary>
    public IReadOnlyList<string> Header { get; }
    public char Separator { get; }
    /// <summary>IANA name of the encoding that was found.</summary>
    public string Encoding { get; }

    /// <summary>Opens the file and finds the header: the first of its first records in which <paramref name="missing"/> misses no column.</summary>
    /// <param name="knownColumns">Normalised names that the mapping asks for; they settle the separator.</param>
    /// <remarks>Published registers often carry a title above the columns, so the header need not be the first line.</remarks>
    public static Outcome<TableFile> Open(Stream file, string? encoding, char? separator, IReadOnlySet<string> knownColumns, Func<IReadOnlyList<string>, IReadOnlyList<string>> missing)
    {
        var opened = TextSource.Open(file, encoding);
        if (opened.Refusal is { } refusal) return refusal;
        var sampled = Sample(opened.Value);
        opened.Value.Dispose();
        if (sampled.Refusal is { } unreadable) return unreadable;
        var (sample, whole) = sampled.Value;
        var skip = 0;
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 5 && sample[5] is '\r' or '\n') (separator, skip) = (sample[4], 1);
        var found = separator ?? Separators.Detect(sample, whole, knownColumns);
        var text = TextSource.Open(file, encoding).Value;
        var records = new RecordReader(text, found);
        IReadOnlyList<string>? first = null;
        for (var i = 0; i < HeaderSearch && records.Read() is { } record; i++)
        {
            if (skip-- > 0) continue;
            if (missing(record.Cells).Count == 0) return new TableFile(text, records, Clean(record.Cells), found);
            if (first is null || record.Cells.Count > first.Count) first = record.Cells;
        }
        text.Dispose();
        return first is null ? ImportRefusals.EmptyFile() : ImportRefusals.ColumnsMissing(Clean(first), missing(first));
    }

    /// <summary>The next record, or null at the end.</summary>
    /// <exception cref="ImportFileException">A byte does not fit the encoding.</exception>
    public RawRecord? Read()
    {
        try
        {
            return records.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new ImportFileException(ImportRefusals.EncodingWrong(Encoding, records.Line));
        }
    }

    public void Dispose() => text.Dispose();

    private static List<string> Clean(IReadOnlyList<string> cells) => [.. cells.Select(c => c.Trim().TrimStart('\uFEFF'))];

    private static Outcome<(string Text, bool Whole)> Sample(StreamReader text)
    {
        try
        {
            var sample = new char[32 * 1024];
            var length = text.ReadBlock(sample);
            return (new string(sample, 0, length), length < sample.Length);
        }
        catch (DecoderFallbackException)
        {
            return ImportRefusals.EncodingWrong(text.CurrentEncoding.WebName, 1);
        }
    }
}
