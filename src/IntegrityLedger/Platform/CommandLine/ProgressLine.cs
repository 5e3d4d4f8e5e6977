namespace IntegrityLedger.Platform.CommandLine;

/// <summary>How far something has come: one line that moves on a terminal; otherwise a plain line at every tenth, for logs.</summary>
public sealed class ProgressLine(TextWriter output, bool interactive, string what)
{
    private const int Cells = 25, PlainStep = 10;
    private int told = -1, longest;

    /// <param name="detail">A few words after the bar; the whole line when it is finished.</param>
    public void Show(long done, long all, string detail)
    {
        var percent = all <= 0 ? 100 : (int)Math.Clamp(100 * done / all, 0, 100);
        if (interactive)
        {
            if (percent == told) return;
            told = percent;
            Write($"  {what} [{new string('#', percent * Cells / 100).PadRight(Cells, '.')}] {percent,3} %  {detail}");
        }
        else if (told < 0 || percent / PlainStep > told / PlainStep)
        {
            told = percent;
            output.WriteLine($"  {what} {percent,3} %  {detail}");
        }
    }

    /// <summary>Replaces the bar by what came of it.</summary>
    public void Finish(string result)
    {
        if (interactive) Write($"  {what} {result}");
        else output.Write($"  {what} {result}");
        output.WriteLine();
    }

    private void Write(string line)
    {
        output.Write($"\r{line.PadRight(longest)}");
        longest = line.Length;
        output.Flush();
    }
}
