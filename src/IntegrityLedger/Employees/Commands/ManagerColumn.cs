using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Commands;

/// <summary>A file that names each person's manager instead of marking the heads: whoever is somebody's manager heads the unit where they themselves are placed.</summary>
internal sealed class ManagerColumn(MappedRow row, OrganisationDraft draft, ImportContext context)
{
    /// <param name="taken">What became of the rest of the row.</param>
    public RowOutcome Take(RowOutcome taken)
    {
        if (taken.Fate == RowFate.Refused || row.Text("manager") is not { } written) return taken;
        var day = Latest(row.Date("from"), Earliest(row.Date("to"), context.Today));
        var id = draft.WithLogin(EmployeeLogin.Normalise(written)) ?? EmployeeId.FromSourceKey(written);
        if (draft.Person(id)?.AssignmentOn(day) is not { } placement || draft.Unit(placement.UnitCode) is not { } unit)
            return RowOutcome.Refused(row,
                $"Personen är inläst, men chefen {written} har ännu ingen placering. Läs in filen en gång till: rader som redan är inlästa känns igen.",
                $"The person is imported, but the manager {written} has no placement yet. Import the file once more: rows already imported are recognised.");
        // Where two people are named as managers of one unit, both have headed it: the file must not move the headship to and fro each night.
        if (unit.Heads.Any(head => head.Person == id && head.Period.Contains(day))) return taken;
        // Who came to the unit after the present head took over from that day; a change that no date explains is of today.
        var present = unit.Heads.On(day);
        var from = present is null || placement.Period.From > present.Period.From ? placement.Period.From : context.Today;
        var told = draft.Tell(unit.Code, HrDifference.Of(unit, new HrHead(unit.Code, id, placement.Period with { From = from }), context.By));
        return told ? RowOutcome.Imported(row) : taken;
    }

    private static DateOnly Earliest(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
    private static DateOnly Latest(DateOnly? one, DateOnly other) => one > other ? one.Value : other;
}
