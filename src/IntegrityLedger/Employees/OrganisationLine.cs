using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>How a person came to stand in the line: as head of a unit on the way up, or from the side of one.</summary>
public enum LineStepKind { Line, Lateral }

/// <summary>One step above a person: a unit, and who heads it that day or null.</summary>
public sealed record LinePlace(string UnitCode, string UnitName, EmployeeId? Person, LineStepKind Kind);

/// <summary>Who is above whom on a day. Pure, so that the live directory and the as-of fold answer alike.</summary>
public static class OrganisationLine
{
    /// <summary>From the unit itself to the top, nearest first, then the lateral approvers of those units; a unit without a head is there with no person.</summary>
    /// <param name="unit">Finds a unit by code; a code it does not know ends the line.</param>
    public static IReadOnlyList<LinePlace> Above(string? unitCode, DateOnly on, Func<string, OrganisationUnit?> unit)
    {
        var units = new List<OrganisationUnit>();
        // A tree that was fed badly can hold a ring; each unit is passed once.
        for (var code = unitCode; code is not null && units.TrueForAll(u => u.Code != code) && unit(code) is { } found; code = found.ParentOn(on))
            units.Add(found);
        return
        [
            .. units.Select(u => new LinePlace(u.Code, u.NameOn(on), u.HeadOn(on), LineStepKind.Line)),
            .. units.SelectMany(u => u.LateralApprovers.AllOn(on).Select(approver => new LinePlace(u.Code, u.NameOn(on), approver.Person, LineStepKind.Lateral))),
        ];
    }
}
