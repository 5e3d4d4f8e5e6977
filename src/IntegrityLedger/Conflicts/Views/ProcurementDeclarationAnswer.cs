using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>The wording that participants sign, by its version; an older version stays on record with whoever signed it.</summary>
public static class ProcurementStatementText
{
    public const string Version = "2026-1";

    public static readonly LocalizedText None = new(
        "Jag har inget intresse, eget eller närståendes, som kan påverka mitt arbete i upphandlingen. Jag anmäler genast om något ändras eller när anbudsgivarna blir kända.",
        "I have no interest, my own or a relative's, that can affect my work in the procurement. I report at once if anything changes, or when the bidders become known.");

    public static readonly LocalizedText Interest = new(
        "Jag har ett intresse, eget eller närståendes, som behöver bedömas innan jag fortsätter.",
        "I have an interest, my own or a relative's, that needs to be judged before I go on.");
}

/// <summary>One person's declaration after a step.</summary>
/// <param name="Covers">Organisation numbers (keys) of the bidders that it covers.</param>
/// <param name="RenewalNeeded">Bidders were noted that it does not cover: it is to be confirmed again before the evaluation.</param>
/// <param name="Next">What happens now, in the reader's language.</param>
public sealed record ProcurementDeclarationAnswer(
    Guid Id, string CaseNumber, int Version, string ProcurementId, ProcurementStatement? Statement, string? StatementVersion, DateOnly? GivenOn,
    IReadOnlyList<Guid> Interests, IReadOnlyList<string> Covers, bool RenewalNeeded, IReadOnlyList<ProcurementConflictAnswer> Conflicts, string Next)
{
    public static ProcurementDeclarationAnswer Of(ProcurementDeclaration declaration, IReadOnlyList<string> bidders, string language)
    {
        var renew = ProcurementDeclarationRules.Standing(declaration, bidders) == ProcurementStanding.RenewalDue;
        return new(declaration.Id, declaration.CaseNumber.ToString(), declaration.Version, declaration.Procurement, declaration.Statement, declaration.StatementVersion, declaration.GivenOn,
            declaration.Interests, declaration.Covers, renew, [.. declaration.Conflicts.Select(ProcurementConflictAnswer.Of)], What(declaration, renew, bidders.Count).In(language));
    }

    private static LocalizedText What(ProcurementDeclaration declaration, bool renew, int bidders) =>
        declaration.Conflicts.Any(c => c.Assessed is null) ? new(
            "Du är knuten till en anbudsgivare. Projektledaren och regelefterlevnad har fått veta det och bedömer vad som ska göras. Arbeta inte vidare med anbuden så länge.",
            "You are tied to a bidder. The lead and compliance have been told and will judge what to do. Do not go on with the bids until then.")
        : renew ? new("Anbudsgivarna är kända. Läs vilka de är och bekräfta din deklaration igen före utvärderingen.", "The bidders are known. Read who they are and confirm your declaration again before the evaluation.")
        : bidders == 0 ? new("Klart. När anbudsgivarna blir kända ber vi dig bekräfta igen.", "Done. When the bidders become known we ask you to confirm again.")
        : new("Klart. Din deklaration gäller de anbudsgivare som är kända.", "Done. Your declaration covers the bidders that are known.");
}

/// <param name="Category">PROC.</param>
/// <param name="Bidder">Key of the bidder; null when the interest names the procurement itself.</param>
/// <param name="Reevaluation">Null until judged.</param>
public sealed record ProcurementConflictAnswer(
    Guid Id, string Category, Guid Interest, string InterestCaseNumber, InterestKind Kind, InterestRelation Relation, string? Bidder, bool BidsOpened, DateOnly FoundOn,
    MeasureKind? Measure, bool? Reevaluation, DateOnly? AssessedOn)
{
    public static ProcurementConflictAnswer Of(FoundConflict c) => new(
        c.Id, ProcurementDeclarationRules.Category, c.Interest, c.InterestCaseNumber, c.Kind, c.Relation, c.Bidder, c.BidsOpened, c.FoundOn, c.Assessed?.Measure, c.Assessed?.Reevaluation, c.Assessed?.AssessedOn);
}
