using System.Text;

namespace IntegrityLedger.Imports.Reading;

/// <summary>What is wrong with the text of a record, before anybody asks what it means.</summary>
public enum RecordFault
{
    None,
    /// <summary>A quotation mark opens a cell and the file ends, or a megabyte passes, before one closes it.</summary>
    UnclosedQuote,
    /// <summary>A quoted cell goes on after its closing mark.</summary>
    TextAfterQuote,
}

/// <summary>One record of a delimited text file as it stands, nothing trimmed.</summary>
/// <param name="Line">1-based physical line on which the record begins; a quoted cell may hold further lines.</param>
public sealed record RawRecord(int Line, IReadOnlyList<string> Cells, RecordFault Fault);

/// <summary>Reads delimited text (RFC 4180) forward, one record at a time: any single separator, CRLF, LF or bare CR, line breaks within quotes.</summary>
/// <remarks>Holds one record and one buffer whatever the size of the file. Blank lines are passed over.</remarks>
public sealed class RecordReader(TextReader text, char separator)
{
    private const int LongestCell = 1 << 20;
    private readonly char[] buffer = new char[16 * 1024];
    private readonly StringBuilder cell = new();
    private int position;
    private int filled;
    private int line = 1;
    private bool wasQuoted;

    /// <summary>1-based physical line that the reader has come to.</summary>
    public int Line => line;

    /// <summary>The next record, or null at the end of the file.</summary>
    public RawRecord? Read()
    {
        while (true)
        {
            SkipLineBreaks();
            if (Peek() < 0) return null;
            var record = ReadRecord();
            if (record.Cells.Count > 1 || record.Fault != RecordFault.None || wasQuoted || !string.IsNullOrWhiteSpace(record.Cells[0])) return record;
        }
    }

    private RawRecord ReadRecord()
    {
        var first = line;
        var cells = new List<string>();
        var fault = RecordFault.None;
        wasQuoted = false;
        while (true)
        {
            cell.Clear();
            if (Peek() == '"')
            {
                wasQuoted = true;
                position++;
                if (!ReadQuoted()) fault = RecordFault.UnclosedQuote;
                else if (!ReadPlain(afterQuote: true)) fault = RecordFault.TextAfterQuote;
            }
            else ReadPlain(afterQuote: false);
            cells.Add(cell.ToString());
            var next = Peek();
            if (next == separator) { position++; continue; }
            if (next is '\r' or '\n') TakeLineBreak(keep: false);
            return new RawRecord(first, cells, fault);
        }
    }

    /// <summary>Reads to the closing mark; false when there is none.</summary>
    private bool ReadQuoted()
    {
        while (cell.Length < LongestCell)
        {
            var c = Peek();
            if (c < 0) return false;
            if (c is '\r' or '\n') { TakeLineBreak(keep: true); continue; }
            position++;
            if (c != '"') { cell.Append((char)c); continue; }
            if (Peek() != '"') return true;
            position++;
            cell.Append('"');
        }
        return false;
    }

    /// <summary>Reads to the separator or the end of the line; after a quoted cell only blanks may come, and they are dropped.</summary>
    private bool ReadPlain(bool afterQuote)
    {
        var clean = true;
        while (Peek() is var c && c >= 0 && c != separator && c is not ('\r' or '\n') && cell.Length < LongestCell)
        {
            position++;
            if (afterQuote && c is ' ' or '\t') continue;
            clean &= !afterQuote;
            cell.Append((char)c);
        }
        return clean;
    }

    private void SkipLineBreaks()
    {
        while (Peek() is '\r' or '\n') TakeLineBreak(keep: false);
    }

    private void TakeLineBreak(bool keep)
    {
        var c = (char)Peek();
        position++;
        line++;
        if (keep) cell.Append(c);
        if (c != '\r' || Peek() != '\n') return;
        position++;
        if (keep) cell.Append('\n');
    }

    private int Peek()
    {
        if (position < filled) return buffer[position];
        filled = text.Read(buffer, 0, buffer.Length);
        position = 0;
        return filled == 0 ? -1 : buffer[0];
    }
}
