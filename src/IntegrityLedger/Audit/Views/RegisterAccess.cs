using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Audit.Views;

/// <summary>A page of the register for somebody: the reading is noted before the answer goes out.</summary>
public sealed class RegisterAccess(Register register, KnownAtResolver instants, AccessLog access)
{
    /// <param name="question">The question as it was asked, for the access log.</param>
    public async Task<Outcome<RegisterAnswer>> Page(RegisterQuery query, string question, LedgerRequest request, CancellationToken ct)
    {
        var point = await instants.Resolve(null, null, ct);
        if (point.Refusal is { } no) return no;
        await access.Note("register", question, point.Value, request.Caller, ct);
        return await register.Page(query, ct);
    }
}
