using System.Text;
using CsCheck;
using IntegrityLedger.Imports.Reading;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Imports;

public sealed class RecordReaderTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["abcåäöÅÄÖ éü£€–’\"',;\t|\r\n.*-0123456789"], 0, 12],
        One("", " ", "\"", "\"\"", "\r\n", "a\rb", "=1+1", "ett \"citat\", mitt i"));

    private static readonly Gen<string[][]> Table = Gen.Select(Gen.Int[1, 6], Gen.Int[1, 8])
        .SelectMany((width, height) => Cell.Array[width].Array[height]);

    [Fact]
    public void Any_table_written_with_any_separator_line_end_and_encoding_reads_back_the_same() =>
        Gen.Select(Table, One(',', ';', '\t', '|'), One("\n", "\r\n", "\r"), Gen.Bool, Gen.Int[0, 4]).Sample((table, separator, lineEnd, quoteAll, encoding) =>
        {
            var text = Write(table, separator, lineEnd, quoteAll);
            var bytes = Encodings[encoding] is var e && encoding == 4 ? e.GetBytes(text) : [.. e.GetPreamble(), .. e.GetBytes(text)];
            using var reader = TextSource.Open(new MemoryStream(bytes), encoding == 4 ? "windows-1252" : null).Value;
            ReadAll(new RecordReader(reader, separator)).ShouldBe(table);
        }, iter: 3000);

    [Fact]
    public void A_record_is_named_by_the_line_on_which_it_begins()
    {
        var reader = new RecordReader(new StringReader("a,b\r\n\r\n\"one\ntwo\r\nthree\",x\rlast,y\n"), ',');
        List<int> lines = [];
        while (reader.Read() is { } record) lines.Add(record.Line);
        lines.ShouldBe([1, 3, 6]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_and_not_guessed_at()
    {
        var reader = new RecordReader(new StringReader("a,b\n1,\"two\n3,4\n"), ',');
        reader.Read()!.Fault.ShouldBe(RecordFault.None);
        var bad = reader.Read()!;
        (bad.Line, bad.Fault).ShouldBe((2, RecordFault.UnclosedQuote));
        reader.Read().ShouldBeNull();
    }

    [Fact]
    public void Text_after_a_closing_quotation_mark_is_told()
    {
        var record = new RecordReader(new StringReader("\"a\\\" b\",c"), ',').Read()!;
        record.Fault.ShouldBe(RecordFault.TextAfterQuote);
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    ];

    private static List<IReadOnlyList<string>> ReadAll(RecordReader reader)
    {
        List<IReadOnlyList<string>> rows = [];
        while (reader.Read() is { } record)
        {
            record.Fault.ShouldBe(RecordFault.None);
            rows.Add(record.Cells);
        }
        return rows;
    }

    private static string Write(string[][] table, char separator, string lineEnd, bool quoteAll) =>
        string.Concat(table.Select(row => string.Join(separator, row.Select(c => Quote(c, separator, quoteAll || (row.Length == 1 && string.IsNullOrWhiteSpace(c))))) + lineEnd));

    private static string Quote(string cell, char separator, bool always) =>
        always || cell.Contains(separator) || cell.IndexOfAny(['"', '\r', '\n']) >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
