using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Commands;

/// <summary>One row of an HR file against the draft: what it adds, or why it cannot be taken.</summary>
internal sealed class EmployeeRow(MappedRow row, OrganisationDraft draft, string by)
{
    private static readonly string[] GrantedRoles = ["compliance", "security", "procurement", "registrar", "auditor", "administrator", "integration"];

    public RowOutcome Take() => (row.Text("record") ?? EmployeeRowSchema.Person) switch
    {
        EmployeeRowSchema.Unit => Unit(),
        EmployeeRowSchema.Head => OfPersonAndUnit((person, unit, period) => draft.Tell(unit.Code, HrDifference.Of(unit, new HrHead(unit.Code, person, period), by))),
        EmployeeRowSchema.Lateral => OfPersonAndUnit((person, unit, period) => draft.Tell(unit.Code, HrDifference.Of(unit, new HrLateral(unit.Code, person, period, row.Text("decision")), by))),
        EmployeeRowSchema.Role => Role(),
        EmployeeRowSchema.Mandate => Mandate(),
        _ => Person(),
    };

    private RowOutcome Unit()
    {
        if (row.Text("unit") is not { } code) return Missing("unit", "enhet");
        if (row.Text("unitName") is not { } name) return Missing("unitName", "enhetsnamn");
        if (PeriodOf(out var period) is { } wrong) return wrong;
        var parent = row.Text("parent");
        if (parent is not null && draft.Unit(parent) is null && !string.Equals(parent, code, StringComparison.OrdinalIgnoreCase))
            return No($"Den överordnade enheten {parent} finns inte. Läs in den före {code}.", $"The unit above, {parent}, does not exist. Import it before {code}.");
        if (string.Equals(parent, code, StringComparison.OrdinalIgnoreCase)) return No("En enhet kan inte höra till sig själv.", "A unit cannot belong to itself.");
        Regime? regime = row.Text("regime") is { } form ? Enum.Parse<Regime>(form, ignoreCase: true) : null;
        var known = draft.Unit(code);
        var record = new HrUnit(known?.Code ?? code, name, parent is null ? null : draft.Unit(parent)!.Code, regime, row.Text("committee"), row.Text("diaryPrefix"), period);
        return Done(draft.Tell(record.Code, HrDifference.Of(known, record, by)));
    }

    private RowOutcome Person()
    {
        if (row.Text("key") is { } key && OrganisationNumber.Parse(key) is { IsRefused: false, Value.IsPersonal: true })
            return No("Anställningsnumret är ett personnummer. Använd ett anställningsnummer eller inloggningen i stället: personnummer hör inte hemma här.",
                "The employee key is a personal number. Use an employee number or the login instead: personal numbers do not belong here.");
        if (Who() is not { } person) return Missing("login", "inloggning");
        var login = row.Text("login") is { } written ? EmployeeLogin.Normalise(written) : null;
        if (login is not null && draft.WithLogin(login) is { } owner && owner != person)
            return No($"Inloggningen {login} tillhör redan en annan person.", $"The login {login} already belongs to somebody else.");
        var name = row.Text("name") ?? (row.Text("givenName") is { } given && row.Text("familyName") is { } family ? $"{given} {family}" : draft.Card(person)?.Name);
        if (name is null) return Missing("name", "namn");
        if (row.Text("unit") is not { } code) return Missing("unit", "enhet");
        if (draft.Unit(code) is not { } unit) return NoUnit(code);
        if (PeriodOf(out var period) is { } wrong) return wrong;
        if (row.Date("left") is { } left && left < period.From) return No("Sista dagen ligger före den första.", "The last day is before the first.");
        var placement = new HrPlacement(person, login, unit.Code, row.Text("title") ?? "", period, row.YesNo("head"), row.Date("left"));
        var changed = draft.Tell(person, HrDifference.Of(draft.Person(person), placement, by));
        changed |= draft.Write(person, name, row.Text("email") ?? draft.Card(person)?.Email);
        changed |= placement.Head switch
        {
            true => draft.Tell(unit.Code, HrDifference.Of(unit, new HrHead(unit.Code, person, period), by)),
            false => draft.Tell(unit.Code, HrDifference.NotHead(unit, person, period.From, by)),
            null => false,
        };
        return Done(changed);
    }

    private RowOutcome Role()
    {
        if (Known(out var employee) is { } nobody) return nobody;
        if (row.Text("role")?.ToLowerInvariant() is not { } role) return Missing("role", "roll");
        if (!GrantedRoles.Contains(role))
            return No($"Rollen \"{role}\" kan inte tilldelas. Välj bland {string.Join(", ", GrantedRoles)}; medarbetare och chef följer av placering och chefskap.",
                $"The role \"{role}\" cannot be granted. Choose among {string.Join(", ", GrantedRoles)}; employee and manager follow from placement and headship.");
        if (PeriodOf(out var period) is { } wrong) return wrong;
        return Done(draft.Tell(employee.EmployeeId(), HrDifference.Of(employee, new HrRole(employee.EmployeeId(), role, period), by)));
    }

    private RowOutcome Mandate()
    {
        if (row.Text("kind")?.ToLowerInvariant() is not { } kind) return Missing("kind", "mandat");
        if (row.Amount("limit") is { Money: { } money } && (money.Currency != "SEK" || money.Minor < 0)) return No("Beloppsgränsen ska vara i kronor och inte mindre än noll.", "The limit must be in SEK and not below zero.");
        return OfPersonAndUnit((person, unit, period) => draft.Tell(person,
            HrDifference.Of(draft.Person(person)!, new HrMandate(person, unit.Code, kind, row.Amount("limit")?.Money?.Minor, period, row.Text("decision")), by)));
    }

    private RowOutcome OfPersonAndUnit(Func<EmployeeId, OrganisationUnit, Period, bool> tell)
    {
        if (Known(out var employee) is { } nobody) return nobody;
        if (row.Text("unit") is not { } code) return Missing("unit", "enhet");
        if (draft.Unit(code) is not { } unit) return NoUnit(code);
        return PeriodOf(out var period) is { } wrong ? wrong : Done(tell(employee.EmployeeId(), unit, period));
    }

    /// <summary>By the key when the file has one, otherwise by the login; a new person gets an identity from it.</summary>
    private EmployeeId? Who()
    {
        if (row.Text("key") is { } key) return EmployeeId.FromSourceKey(key);
        return row.Text("login") is { } login ? draft.WithLogin(EmployeeLogin.Normalise(login)) ?? EmployeeId.FromSourceKey(login) : null;
    }

    private RowOutcome? Known(out Employee employee)
    {
        employee = null!;
        if (Who() is not { } id) return Missing("login", "inloggning");
        if (draft.Person(id) is { } found) employee = found;
        var who = row.Text("login") ?? row.Text("key");
        return employee is null ? No($"Personen {who} finns inte. Läs in personerna först.", $"The person {who} does not exist. Import the people first.") : null;
    }

    private RowOutcome? PeriodOf(out Period period)
    {
        period = new(row.Date("from") ?? default, row.Date("to"));
        if (row.Date("from") is null) return Missing("from", "fr.o.m.");
        return period.To < period.From ? No("Slutdatumet ligger före startdatumet.", "The end date is before the start date.") : null;
    }

    private RowOutcome NoUnit(string code) => No($"Enheten {code} finns inte. Läs in enheterna först.", $"The unit {code} does not exist. Import the units first.");
    private RowOutcome Missing(string field, string sv) => No($"Uppgiften {sv} ({field}) saknas på raden.", $"The field {field} is missing in the row.");
    private RowOutcome No(string sv, string en) => RowOutcome.Refused(row, sv, en);
    private RowOutcome Done(bool changed) => changed ? RowOutcome.Imported(row) : RowOutcome.AlreadyThere(row);
}
