using System.Text.Json.Nodes;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Demo;

/// <summary>What people do next in a matter, given how it stands after the last step. It asks the answer of the application, never a table of its own.</summary>
internal static class FollowUps
{
    /// <summary>The next deed and when; null when nothing more happens.</summary>
    public static (DateTimeOffset At, Deed Deed)? Next(Tale tale, StoryBook book, DateTimeOffset now)
    {
        var (temper, dice, answer) = (tale.Temper, tale.Dice, tale.Last!);
        switch (answer.Status)
        {
            case GiftStatus.InformationRequested:
                return (StoryDays.Later(now, temper.AnswersAfter, dice), new("answer", Deed.Declarant, dice.Pick(book.Answers)));
            case GiftStatus.ManagerReview or GiftStatus.ComplianceReview or GiftStatus.LegalReview or GiftStatus.Reopened or GiftStatus.Planned:
                return BeforeDecision(tale, book, now) ?? Decision(tale, book, now);
            case GiftStatus.DisposalPending:
                var disposal = tale.Kind?.Disposal ?? Disposal.Returned;
                return (StoryDays.Later(now, temper.HandsOverAfter, dice), new("handover", Deed.Declarant, dice.Pick(book.HandOvers)) { Disposal = disposal });
            case GiftStatus.PreApproved:
                return (StoryDays.At(StoryDays.Working(tale.Form.OccurredOn!.Value), 17, dice.Next(1, 50)), new("holding", Deed.Declarant) { On = tale.Form.OccurredOn });
            case GiftStatus.Held or GiftStatus.HeldUndocumented:
                return (StoryDays.Later(now, dice.Next(1, 7), dice), Receipt(tale));
            case GiftStatus.Documented or GiftStatus.AcceptedDeviation:
                return (StoryDays.Later(now, dice.Next(1, 5), dice), new("attestation", Deed.Approver));
            case GiftStatus.Deviation:
                return (StoryDays.Later(now, dice.Next(2, 8), dice), temper.Lenient && Approvable(tale)
                    ? new("approval", Deed.Approver, "Besöket kom med en dags varsel och kunde inte förhandsgodkännas. Syftet är tydligt och kostnaden rimlig; godtas denna gång.")
                    : new("refusal", Deed.Approver, "Representation ska godkännas i förväg. Skäl att frångå det saknas, så kostnaden betalas privat."));
            case GiftStatus.Attested:
                return (StoryDays.Later(now, dice.Next(1, 4), dice), new("posting", Deed.Declarant) { VoucherNumber = $"{StockholmTime.DateOf(now).Year}-{dice.Next(100_000, 999_999)}" });
            default:
                return null;
        }
    }

    private static (DateTimeOffset, Deed)? BeforeDecision(Tale tale, StoryBook book, DateTimeOffset now)
    {
        var (temper, dice) = (tale.Temper, tale.Dice);
        if (tale.Last!.Status != GiftStatus.ManagerReview || tale.Steps > 1) return null;
        if (temper.Withdraws) return (StoryDays.Later(now, 1, dice), new("withdrawal", Deed.Declarant, dice.Pick(book.Withdrawals)));
        if (temper.Corrects && !tale.Corrected && tale.Form.Value?.Amount is { } amount)
        {
            tale.Corrected = true;
            var changes = new JsonObject { ["value"] = new JsonObject { ["amount"] = amount + 5 * dice.Next(2, 9), ["basis"] = "receipt" } };
            return (StoryDays.Later(now, dice.Next(0, 3), dice), new("correction", Deed.Declarant, dice.Pick(book.Corrections)) { Changes = changes });
        }
        if (!temper.Asks || tale.Asked) return null;
        tale.Asked = true;
        return (StoryDays.Later(now, dice.Next(1, 4), dice), new("information-request", Deed.Approver, dice.Pick(book.Questions)));
    }

    private static (DateTimeOffset, Deed)? Decision(Tale tale, StoryBook book, DateTimeOffset now)
    {
        var (temper, dice, answer) = (tale.Temper, tale.Dice, tale.Last!);
        if (temper.DecisionAfter is not { } days) return null;
        var at = StoryDays.Later(now, days, dice);
        if (answer.Status == GiftStatus.Planned)
        {
            // In advance means before the guests come.
            var latest = StoryDays.At(tale.Form.OccurredOn!.Value, 7, dice.Next(1, 50));
            at = at < latest ? at : latest > now ? latest : now.AddMinutes(5);
            return (at, new("approval", Deed.Approver, "Kopplingen till verksamheten är tydlig och deltagarna är angivna."));
        }
        var approve = temper.Lenient && Approvable(tale) && tale.Form.Response != Response.Declined;
        var kind = tale.Kind;
        var said = approve ? kind?.Approvals is { Count: > 0 } yes ? yes : book.Approvals : kind?.Refusals is { Count: > 0 } no ? no : book.Refusals;
        if (tale.Form.Response == Response.Declined) said = ["Rätt att tacka nej. Erbjudandet är noterat och följs upp om det upprepas.", "Bra att du avböjde och anmälde. Ingen ytterligare åtgärd.",
            "Erbjudandet borde inte ha getts. Avböjt, och leverantören påminns om stadens regler."];
        return (at, new(approve ? "approval" : "refusal", Deed.Approver, dice.Pick(said)));
    }

    private static bool Approvable(Tale tale) => tale.Outcome is not (PolicyOutcome.Block or PolicyOutcome.Reject);

    private static Deed Receipt(Tale tale)
    {
        var total = tale.Form.Value?.Amount ?? 0;
        return new("documentation", Deed.Declarant)
        {
            Participants = tale.Form.Participants is { Count: > 0 } people ? people : [new ParticipantInput("Karin Lindqvist", "Region Stockholm", true)],
            ReceiptTotal = total, VoucherNumber = $"V{tale.Dice.Next(10_000, 99_999)}",
        };
    }
}
