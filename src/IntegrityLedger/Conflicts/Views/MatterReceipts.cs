using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Receipts of declared interests.</summary>
public sealed class InterestReceipts(InterestReader reader) : IReceiptSource
{
    public string Place => "conflicts";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var interest = await reader.Details(Guid.Parse(id), request, ct);
        return interest.Refusal is { } no ? no : new ReceiptMatter(interest.Value.Id, interest.Value.CaseNumber, $"/conflicts/{id}", GiftReceipts.Told(interest.Value.Timeline));
    }
}

/// <summary>Receipts of secondary occupations.</summary>
public sealed class SecondaryOccupationReceipts(SecondaryOccupationReader reader) : IReceiptSource
{
    public string Place => "secondary-occupations";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var matter = await reader.Details(Guid.Parse(id), request, ct);
        return matter.Refusal is { } no ? no : new ReceiptMatter(matter.Value.Id, matter.Value.CaseNumber, $"/secondary-occupations/{id}", GiftReceipts.Told(matter.Value.Timeline));
    }
}

/// <summary>Receipts of measures, which have no number of their own.</summary>
public sealed class MeasureReceipts(MeasureAnswers answers) : IReceiptSource
{
    public string Place => "measures";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var measure = await answers.One(Guid.Parse(id), request, ct);
        return measure.Refusal is { } no ? no : new ReceiptMatter(measure.Value.Id, measure.Value.Subject.CaseNumber, $"/measures/{id}", GiftReceipts.Told(measure.Value.Timeline));
    }
}
