using System.Text;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Demo;

/// <summary>The declarations of those who take part in the city's procurements: on the day on which a participant or a bidder came to the project, everybody who has not says their word.</summary>
internal sealed class ProjectWord(ProcurementCoverage coverage, ProcurementDeclarationDesk desk)
{
    /// <summary>Numbers of the procurements to which a register told of people or bidders that day.</summary>
    public static IReadOnlyList<string> Touched(RegisterDay day)
    {
        if (day.Kind != "procurements") return [];
        var lines = Encoding.UTF8.GetString(day.Csv).Split('\n').Select(line => line.Split(';')).ToList();
        int Column(string name) => Array.IndexOf(lines[0], name);
        var (number, bidder, member) = (Column("upphandling"), Column("anbudsgivare"), Column("medlem"));
        return [.. lines.Skip(1).Where(row => row[bidder].Length + row[member].Length > 0).Select(row => row[number]).Distinct()];
    }

    /// <summary>Whoever leads or runs the project sees who is missing; each of them declares, and the ledger tells what it answered.</summary>
    /// <remarks>What the ledger was opened with is left as it was: an evaluation that had begun by then has no declarations, and an auditor is to find that.</remarks>
    public async IAsyncEnumerable<(string Login, Func<LedgerRequest, Task<Outcome<ProcurementDeclarationAnswer>>> Declare)> Missing(
        string number, LedgerRequest asker, DateOnly today, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var found = await coverage.Details(number, asker, ct);
        if (found.IsRefused || found.Value.Phases.Any(p => p.Phase == "EVALUATION" && p.From < Replay.FirstDay)) yield break;
        foreach (var member in (found.Value.Members ?? []).Where(m => m.Login is not null && m.From <= today && (m.To is null || m.To > today) && m.Standing != ProcurementStanding.Declared).DistinctBy(m => m.Login))
            yield return (member.Login!, request => desk.Declare(number, new(ProcurementStatement.None), request, ct));
    }
}
