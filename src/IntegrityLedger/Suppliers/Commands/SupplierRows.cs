using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>Takes supplier files. Only what is new becomes an event; a person's name or number never stands in one in clear.</summary>
public sealed class SupplierRows(BatchDesk desk, Vault vault, IBlindIndex index) : IRowConsumer
{
    public ImportSchema Schema => SupplierRowSchema.Schema;

    public Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct) => desk.Run(context.By, async (session, token) =>
    {
        var draft = await SupplierDraft.Load(session, vault, [.. rows.Select(KeyOf).OfType<SupplierKey>().Distinct()], token);
        var outcomes = rows.Select(row => Take(row, draft, context.By)).ToList();
        await draft.Queue(token);
        return (IReadOnlyList<RowOutcome>)outcomes;
    }, ct);

    private RowOutcome Take(MappedRow row, SupplierDraft draft, string by)
    {
        if (row.Text("organisationNumber") is { } written && OrganisationNumber.Parse(written).Refusal is { } refusal) return RowOutcome.Refused(row, refusal.Message.Sv, refusal.Message.En);
        if (KeyOf(row) is not { } key) return RowOutcome.Refused(row, "Raden har varken organisationsnummer eller namn.", "The row has neither organisation number nor name.");
        if (draft.Find(key) is null && row.Text("name") is null) return RowOutcome.Refused(row, "Namnet saknas, och leverantören är inte känd sedan tidigare.", "The name is missing, and the supplier is not known from before.");
        if (draft.IsForgotten(key)) return RowOutcome.Refused(row, "Uppgifterna om den här personen är gallrade och läses inte in igen.", "The data about this person have been destroyed and are not imported again.");
        if (TieOf(row, key, out var tie) is { } badTie) return badTie;
        if (AgreementOf(row, out var agreement) is { } badAgreement) return badAgreement;

        var changed = draft.Find(key) is null;
        if (changed) draft.Register(key, NumberOf(row), row.Text("name")!.Trim(), by);
        var (name, aliases) = (row.Text("name")?.Trim(), row.List("aliases"));
        if (key.IsProtected) changed |= draft.TellNames(key, name, aliases, by);
        var record = key.IsProtected ? new SupplierRecord(key, null, [], tie, agreement) : new SupplierRecord(key, name, aliases, tie, agreement);
        changed |= draft.Tell(key, SupplierDifference.Of(draft.Find(key)!, record, by));
        return changed ? RowOutcome.Imported(row) : RowOutcome.AlreadyThere(row);
    }

    private RowOutcome? TieOf(MappedRow row, SupplierKey key, out GroupTie? tie)
    {
        tie = null;
        if (row.Text("other") is not { } other) return null;
        if (OrganisationNumber.Parse(other) is not { IsRefused: false } number)
            return RowOutcome.Refused(row, $"Den andra parten \"{other}\" är inget giltigt organisationsnummer.", $"The other party \"{other}\" is no valid organisation number.");
        var otherKey = SupplierKey.Of(number.Value, index);
        if (otherKey == key) return RowOutcome.Refused(row, "En leverantör kan inte ha samband med sig själv.", "A supplier cannot be tied to itself.");
        // A register that does not say since when means: as long as anybody knows.
        var period = new Period(row.Date("tieFrom") ?? DateOnly.MinValue, row.Date("tieTo"));
        if (period.To < period.From) return Backwards(row);
        tie = new(otherKey, row.Text("relation") is { } relation ? Enum.Parse<GroupRelation>(relation, ignoreCase: true) : GroupRelation.Parent, period);
        return null;
    }

    private static RowOutcome? AgreementOf(MappedRow row, out CityRelation? agreement)
    {
        agreement = null;
        if (row.Text("agreement") is not { } kind) return null;
        if (row.Date("from") is not { } from) return RowOutcome.Refused(row, "Avtalet saknar startdatum (from).", "The agreement has no first day (from).");
        if (row.Date("to") < from) return Backwards(row);
        agreement = new(Enum.Parse<RelationKind>(kind, ignoreCase: true), row.Text("reference"), new(from, row.Date("to")));
        return null;
    }

    private SupplierKey? KeyOf(MappedRow row) =>
        NumberOf(row) is { } number ? SupplierKey.Of(number, index)
        : row.Text("organisationNumber") is null && row.Text("name") is { } name && SupplierName.Normalise(name).Length > 0 ? SupplierKey.OfName(name, index) : null;

    private static OrganisationNumber? NumberOf(MappedRow row) =>
        row.Text("organisationNumber") is { } written && OrganisationNumber.Parse(written) is { IsRefused: false } parsed ? parsed.Value : null;

    private static RowOutcome Backwards(MappedRow row) => RowOutcome.Refused(row, "Slutdatumet ligger före startdatumet.", "The end date is before the start date.");
}
