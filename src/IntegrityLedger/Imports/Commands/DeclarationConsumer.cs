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
        var read = rows.Select(row => (Row: row, Result: DeclarationRows.Read(row, context.Register, context.Today))).ToList();
        var declarations = read.Where(r => r.Result.Declaration is not null).Select(r => r.Result.Declaration!).ToList();
        var named = declarations.DistinctBy(d => d.PersonKey, StringComparer.OrdinalIgnoreCase).ToDictionary(d => EmployeeId.FromSourceKey(d.PersonKey), d => d.PersonName);
        var strangers = named.Where(p => met.Add(p.Key)).ToDictionary();
        if (strangers.Count > 0) await people.Register(strangers, context.By, ct);
        var taken = (await sink.Append(declarations, context, ct)).ToDictionary(outcome => outcome.Line);
        return [.. read.Select(r => r.Result.Problem is { } problem ? new RowOutcome(r.Row.Line, RowFate.Refused, problem) : taken[r.Row.Line])];
    }
}
