using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The columns of a table of declarations that a reader may leave out, and what they are called in a file of the HTTP contract.</summary>
public static class GiftColumns
{
    public static readonly IReadOnlyList<Choice> All =
    [
        new("occurredOn", CaseTexts.When), new("recordedAt", TableTexts.RecordedAt), new("declarant", CaseTexts.Declarant), new("unit", CaseTexts.Unit), new("category", CaseTexts.Kind), new("description", CaseTexts.What),
        new("counterparty", CaseTexts.Giver), new("amount", CaseTexts.Value), new("response", TableTexts.Answer), new("status", CaseTexts.Status), new("outcome", TableTexts.Outcome),
    ];

    /// <summary>The columns of the file for what stands on the screen; null when nothing was left out, which is the whole file.</summary>
    public static string? InFile(ColumnChoice choice) => choice.Wanted is null ? null
        : string.Join(',', All.Where(column => choice.Shows(column.Value)).SelectMany(column => Names(column.Value)).Prepend("caseNumber"));

    private static string[] Names(string column) => column switch
    {
        "declarant" => ["declarant", "declarantName"],
        "counterparty" => ["counterparty", "counterpartyKey", "counterpartyKind"],
        "amount" => ["amount", "currency", "valueAsWritten", "persons", "perPersonKronor"],
        "response" => ["direction", "response"],
        "outcome" => ["outcome", "rules"],
        _ => [column],
    };
}
