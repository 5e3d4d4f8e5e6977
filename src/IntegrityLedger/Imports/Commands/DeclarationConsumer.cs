using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Commands;

/// <summary>Takes gift registers kept elsewhere into the ledger as historical declarations; those who are named are made known first.</summary>
public sealed class DeclarationConsumer(IDeclarationSink sink, IPeopleIntake people) : IRowConsumer
{
    private readonly HashSet<EmployeeId> met = [];

    public ImportSchema Schema => DeclarationSchema.Schema;

    public async Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct)
    {
        var read = rows.Select(row => (Row: row, Taken: DeclarationRows.Read(row, context.Register, context.Today))).ToList();
        var declarations = read.Where(r => r.Taken.Declaration is not null).Select(r => r.Taken.Declaration!).ToList();
        var strangers = declarations.Select(d => (Id: EmployeeId.FromSourceKey(d.PersonKey), d.PersonName)).Where(p => met.Add(p.Id)).ToDictionary(p => p.Id, p => p.PersonName);
        if (strangers.Count > 0) await people.Register(strangers, context.By, ct);
        var taken = (await sink.Append(declarations, context, ct)).ToDictionary(outcome => outcome.Line);
        return [.. read.Select(r => r.Taken.Problem is { } problem ? new RowOutcome(r.Row.Line, RowFate.Refused, problem) : taken[r.Row.Line])];
    }
}
