using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Views;

public enum ImportState
{
    Running,
    Done,
    /// <summary>The rest of the file could not be read, or the database failed; what was imported stands, and the same file may come again.</summary>
    Failed,
}

/// <summary>A row that was not taken in, and why.</summary>
/// <param name="Line">1-based line of the file on which the row begins.</param>
public sealed record RejectedRow(int Line, LocalizedText Reason);

/// <summary>One run of one file: its progress and, at the end, its result. Kept beside the ledger, not in it; the events name it as "import:&lt;id&gt;".</summary>
public sealed class ImportRun
{
    /// <summary>So many refused rows are told one by one; more are only counted.</summary>
    public const int MostRejectedTold = 10_000;

    public Guid Id { get; set; }
    public string Kind { get; set; } = "";
    public string Register { get; set; } = "";
    public string FileName { get; set; } = "";
    /// <summary>Name of a shipped mapping, "own" for one that came with the file, "columns" where the names of the columns told.</summary>
    public string Mapping { get; set; } = "";
    public string? Encoding { get; set; }
    public string? Separator { get; set; }
    /// <summary>Login of whoever started it.</summary>
    public string StartedBy { get; set; } = "";
    /// <summary>What was asked, for recognising the same request again.</summary>
    public string RequestHash { get; set; } = "";
    public ImportState State { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    /// <summary>How much of the file has been read, 0–100.</summary>
    public int Percent { get; set; }
    public int Imported { get; set; }
    /// <summary>Rows that were counted and not imported, by what they are: nilReturn, alreadyImported, emptyRow.</summary>
    public SortedDictionary<string, int> SkippedAs { get; set; } = [];
    public int RejectedCount { get; set; }
    public List<RejectedRow> Rejected { get; set; } = [];
    public LocalizedText? Failure { get; set; }

    public int Skipped => SkippedAs.Values.Sum();
    /// <summary>Rows whose fate is settled: imported, skipped or rejected.</summary>
    public int Rows => Imported + Skipped + RejectedCount;

    public void Skip(string kind) => SkippedAs[kind] = SkippedAs.GetValueOrDefault(kind) + 1;

    public void Reject(int line, LocalizedText reason)
    {
        RejectedCount++;
        if (Rejected.Count < MostRejectedTold) Rejected.Add(new(line, reason));
    }
}
