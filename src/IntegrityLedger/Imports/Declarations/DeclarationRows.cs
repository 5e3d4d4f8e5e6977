using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Declarations;

/// <summary>From a mapped row to a declaration, or the reason why it is none. Pure.</summary>
public static class DeclarationRows
{
    private static readonly DateOnly Earliest = new(1950, 1, 1);

    public static (ImportedDeclaration? Declaration, LocalizedText? Problem) Read(MappedRow row, string register, DateOnly today)
    {
        var occurred = row.Date("occurredOn")!.Value;
        if (occurred > today) return (null, new($"Datumet {occurred:yyyy-MM-dd} ligger i framtiden.", $"The date {occurred:yyyy-MM-dd} is in the future."));
        if (occurred < Earliest) return (null, new($"Datumet {occurred:yyyy-MM-dd} är orimligt.", $"The date {occurred:yyyy-MM-dd} cannot be right."));
        if (OrganisationNumber.Parse(row.Text("person.key")) is { IsRefused: false, Value.IsPersonal: true })
            return (null, new("Personens nyckel är ett personnummer. Använd anställningsnummer eller inloggning: personnummer hör inte hemma här.", "The person's key is a personal number. Use an employee number or login: personal numbers do not belong here."));
        var name = row.Text("person.name")!;
        var type = row.Text("typeAsWritten");
        var description = row.Text("description") ?? type;
        if (description is null) return (null, new("Raden säger inte vad förmånen var.", "The row does not say what the benefit was."));
        var persons = row.Number("persons") ?? 1;
        if (persons is < 1 or > 100_000 || persons != decimal.Truncate(persons)) return (null, new("Antalet personer är inget rimligt heltal.", "The number of persons is no sensible whole number."));
        return (new ImportedDeclaration(row.Key, row.Line, row.Text("person.key") ?? $"import:{register}:{name}", name, row.Text("unit"),
            row.Text("direction") ?? "received", row.Text("response") ?? "accepted", row.Text("category") ?? "other", type, description,
            row.Amount("value"), (int)persons, occurred,
            new(row.Text("counterparty.name"), row.Text("counterparty.kind") ?? "unknown", row.Text("counterparty.organisationNumber"), row.Text("counterparty.contactPerson")),
            row.Text("place"), row.Text("purpose"), row.List("participants"), row.YesNo("accompanied"), row.Text("outcome"), row.Text("disposal"),
            row.Text("reference"), row.Text("source") ?? register, row.Text("note")), null);
    }
}
