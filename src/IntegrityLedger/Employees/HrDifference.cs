using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>What is new in a record, as events; nothing when the ledger knows it all. Pure, so that importing twice adds nothing by construction.</summary>
public static class HrDifference
{
    public static IReadOnlyList<object> Of(OrganisationUnit? unit, HrUnit record, string by)
    {
        if (unit is null)
        {
            var period = Restated.Of(null, record.Period).Begun!.Value;
            return [new UnitEstablished(record.Code, record.Name, record.ParentCode, record.Regime ?? Regime.Authority, record.Committee, record.DiaryPrefix, period, by)];
        }
        var from = record.Period.From > unit.Period.From ? record.Period.From : unit.Period.From;
        var described = new UnitDescribed(unit.Code, record.Regime ?? unit.Regime, record.Committee ?? unit.Committee, record.DiaryPrefix ?? unit.DiaryPrefix, by);
        var events = new List<object>();
        if (unit.NameOn(from) != record.Name) events.Add(new UnitRenamed(unit.Code, record.Name, from, by));
        if (unit.ParentOn(from) != record.ParentCode) events.Add(new UnitMoved(unit.Code, record.ParentCode, from, by));
        if (described != new UnitDescribed(unit.Code, unit.Regime, unit.Committee, unit.DiaryPrefix, by)) events.Add(described);
        if (record.Period.To is { } last && unit.Period.To != last && last != Restated.UntilFurtherNotice) events.Add(new UnitClosed(unit.Code, last, by));
        return events;
    }

    public static IReadOnlyList<object> Of(Employee? employee, HrPlacement record, string by)
    {
        var events = new List<object>();
        if (employee is null) events.Add(new EmployeeRegistered(record.Person, record.Period.From, by));
        else if (!employee.EmployedOn(record.Period.From)) events.Add(new EmploymentBegan(record.Person, record.Period.From, by));
        if (record.Login is { } login && employee?.Login != login) events.Add(new LoginGiven(record.Person, login, by));
        var known = employee?.Assignments.FirstOrDefault(a => a.UnitCode == record.UnitCode && a.Period.From == record.Period.From);
        if (known is not null && known.Title != record.Title)
            events.Add(new AssignedToUnit(record.Person, record.UnitCode, record.Title, Restated.Days(known.Period, record.Period), by));
        else
        {
            events.AddRange(Restated.Of(known?.Period, record.Period).As(
                period => new AssignedToUnit(record.Person, record.UnitCode, record.Title, period, by),
                last => new AssignmentEnded(record.Person, record.UnitCode, record.Period.From, last, by)));
        }
        if (record.LeftOn is { } left && employee?.Employments.Any(e => e.Period.To == left) != true) events.Add(new LeftTheCity(record.Person, left, by));
        return events;
    }

    public static IReadOnlyList<object> Of(OrganisationUnit unit, HrHead record, string by) =>
        Restated.Of(unit.Heads.FirstOrDefault(h => h.Person == record.Person && h.Period.From == record.Period.From)?.Period, record.Period).As(
            period => new ManagerAppointed(unit.Code, record.Person, period, by),
            last => new ManagerSteppedDown(unit.Code, record.Person, record.Period.From, last, by));

    /// <summary>The source says that the person does not head the unit: an appointment of the same first day was an error.</summary>
    public static IReadOnlyList<object> NotHead(OrganisationUnit unit, EmployeeId person, DateOnly from, string by) =>
        unit.Heads.Any(h => h.Person == person && h.Period.Contains(from) && h.Period.From == from) ? [new ManagerSteppedDown(unit.Code, person, from, from.AddDays(-1), by)] : [];

    public static IReadOnlyList<object> Of(OrganisationUnit unit, HrLateral record, string by)
    {
        var known = unit.LateralApprovers.FirstOrDefault(l => l.Person == record.Person && l.Period.From == record.Period.From);
        if (known is not null && record.DecisionReference is not null && known.DecisionReference != record.DecisionReference)
            return [new LateralApproverNamed(unit.Code, record.Person, Restated.Days(known.Period, record.Period), record.DecisionReference, by)];
        return Restated.Of(known?.Period, record.Period).As(
            period => new LateralApproverNamed(unit.Code, record.Person, period, record.DecisionReference ?? known?.DecisionReference, by),
            last => new LateralApproverEnded(unit.Code, record.Person, record.Period.From, last, by));
    }

    public static IReadOnlyList<object> Of(Employee employee, HrRole record, string by) =>
        Restated.Of(employee.Roles.FirstOrDefault(r => r.Role == record.Role && r.Period.From == record.Period.From)?.Period, record.Period).As(
            period => new RoleGranted(record.Person, record.Role, period, by),
            last => new RoleEnded(record.Person, record.Role, record.Period.From, last, by));

    public static IReadOnlyList<object> Of(Employee employee, HrMandate record, string by)
    {
        var known = employee.Mandates.FirstOrDefault(m => m.UnitCode == record.UnitCode && m.Kind == record.Kind && m.Period.From == record.Period.From);
        if (known is not null && (known.LimitOre != record.LimitOre || known.DecisionReference != record.DecisionReference))
            return [new MandateGranted(record.Person, record.UnitCode, record.Kind, record.LimitOre, Restated.Days(known.Period, record.Period), record.DecisionReference, by)];
        return Restated.Of(known?.Period, record.Period).As(
            period => new MandateGranted(record.Person, record.UnitCode, record.Kind, record.LimitOre, period, record.DecisionReference, by),
            last => new MandateEnded(record.Person, record.UnitCode, record.Kind, record.Period.From, last, by));
    }
}
