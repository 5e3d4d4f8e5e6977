namespace IntegrityLedger.Imports.Reading;

/// <summary>Finds the separator of a delimited text from its first records.</summary>
internal static class Separators
{
    private const int Looked = 30;

    /// <summary>The separator under which the most known columns are found; without any, the one that gives the widest even table.</summary>
    public static char Detect(string sample, bool wholeFile, IReadOnlySet<string> knownColumns) =>
        new[] { ',', ';', '\t', '|' }.MaxBy(candidate => Score(sample, wholeFile, candidate, knownColumns));

    private static (int Known, double Even, int Width) Score(string sample, bool wholeFile, char separator, IReadOnlySet<string> knownColumns)
    {
        var reader = new RecordReader(new StringReader(sample), separator);
        var records = new List<RawRecord>();
        while (records.Count < Looked && reader.Read() is { } record) records.Add(record);
        if (!wholeFile && records.Count is > 1 and < Looked) records.RemoveAt(records.Count - 1);   // the sample may have cut it
        if (records.Count == 0) return (0, 0, 0);
        var known = records.Max(r => r.Cells.Select(ColumnName.Normalise).Distinct().Count(knownColumns.Contains));
        var width = records.GroupBy(r => r.Cells.Count).MaxBy(g => g.Count())!;
        return width.Key == 1 ? (known, 0, 1) : (known, (double)width.Count() / records.Count, width.Key);
    }
}
