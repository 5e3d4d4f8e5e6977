using IntegrityLedger.Imports.Mapping;

namespace IntegrityLedger.Imports.Declarations;

/// <summary>Takes gift registers kept elsewhere into the ledger as historical declarations.</summary>
public sealed class DeclarationConsumer(IDeclarationSink sink) : IRowConsumer
{
    public ImportSchema Schema => DeclarationSchema.Schema;

    public async Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct)
    {
        var read = rows.Select(row => (Row: row, Result: DeclarationRows.Read(row, context.Register, context.Today))).ToList();
        var taken = await sink.Append([.. read.Where(r => r.Result.Declaration is not null).Select(r => r.Result.Declaration!)], context, ct);
        var answers = taken.GetEnumerator();
        return [.. read.Select(r => r.Result.Problem is { } problem ? new RowOutcome(r.Row.Line, RowFate.Refused, problem) : answers.MoveNext()
            ? answers.Current : throw new InvalidOperationException("The sink answered for too few rows."))];
    }
}
