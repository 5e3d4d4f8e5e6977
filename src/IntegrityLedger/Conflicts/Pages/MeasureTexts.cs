using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>The words of the pages about measures.</summary>
public static class MeasureTexts
{
    public static readonly LocalizedText Title = new("Åtgärder", "Measures");
    public static readonly LocalizedText Mine = new("Att göra ({0})", "To do ({0})");
    public static readonly LocalizedText FollowUp = new("Att följa upp ({0})", "To follow up ({0})");
    public static readonly LocalizedText Empty = new("Du har inga åtgärder att göra eller följa upp.", "You have no measures to do or to follow up.");
    public static readonly LocalizedText Due = new("Senast {0}", "By {0}");
    public static readonly LocalizedText By = new("Görs av {0}", "To be done by {0}");
    public static readonly LocalizedText Shown = new("Underlag {0}: {1}", "Evidence {0}: {1}");
    public static readonly LocalizedText Looked = new("Uppföljd {0}: {1}", "Followed up {0}: {1}");
    public static readonly LocalizedText Until = new("Till och med {0}", "Until {0}");
    public static readonly LocalizedText Minutes = new("Protokoll: {0}", "Minutes: {0}");
    public static readonly LocalizedText MinutesField = new("Paragraf i protokollet", "Paragraph of the minutes");
    public static readonly LocalizedText DigestWhy = new("Har du ett dokument som visar det?", "Do you have a document that shows it?");
    public static readonly LocalizedText Digest = new("Dokumentets fingeravtryck (SHA-256)", "Digest of the document (SHA-256)");
    public static readonly LocalizedText Result = new("Vad visar uppföljningen?", "What does the follow-up show?");
    public static readonly LocalizedText NewDay = new("Ny dag", "New day");
    public static readonly LocalizedText NewDayHint = new("Bara när tiden förlängs.", "Only when the time is extended.");

    public static readonly LocalizedText OrderTitle = new("Besluta en åtgärd", "Order a measure");
    public static readonly LocalizedText OrderLead = new("Den som ska göra åtgärden får den i sin inkorg. Du får den tillbaka när underlag kommer eller dagen har passerat.", "Whoever is to do it finds it in the inbox. You get it back when evidence comes or the day has passed.");
    public static readonly LocalizedText Kind = new("Åtgärd", "Measure");
    public static readonly LocalizedText What = new("Vad exakt, eller varför ingen åtgärd", "What exactly, or why no measure");
    public static readonly LocalizedText WhatHint = new("Behövs vid villkor och vid ingen åtgärd.", "Needed for a condition and for no measure.");
    public static readonly LocalizedText Owner = new("Vem gör den?", "Who does it?");
    public static readonly LocalizedText OwnerHint = new("Skriv namn eller inloggning. Tomt: den som anmält.", "Write a name or a login. Left empty: whoever declared.");
    public static readonly LocalizedText DueOn = new("Gjord senast", "Done by");
    public static readonly LocalizedText UntilField = new("Karensens sista dag", "Last day of the cooling-off");
    public static readonly LocalizedText UntilHint = new("Bara vid karens.", "Only for a cooling-off.");

    public static readonly IReadOnlyDictionary<string, ActionWords> Known = new Dictionary<string, ActionWords>
    {
        ["evidence"] = new(new("Lämna underlag", "Hand in evidence"), new("Visa att det är gjort", "Show that it is done"), new("Den som följer upp åtgärden tittar på underlaget.", "Whoever follows the measure up looks at the evidence.")),
        ["follow-up"] = new(new("Följ upp", "Follow up"), new("Följ upp åtgärden", "Follow the measure up"), new("Resultatet går till den som gör åtgärden.", "The result goes to whoever does the measure.")),
    };

    public static readonly IReadOnlyList<Choice> Results =
        [new("met", new("Uppfylld", "Met")), new("extended", new("Förlängd", "Extended"), new("ny dag och skäl", "a new day and why")), new("notMet", new("Inte uppfylld", "Not met"), new("med skäl", "with reasons"))];

    private static readonly Dictionary<MeasureKind, LocalizedText> Kinds = new()
    {
        [MeasureKind.Condition] = new("Villkor", "Condition"), [MeasureKind.Recuse] = new("Avstå i ärendet", "Step aside in the case"), [MeasureKind.LeaveRoom] = new("Lämna rummet", "Leave the room"),
        [MeasureKind.ReassignHandler] = new("Byt handläggare", "Reassign the handler"), [MeasureKind.SecondReader] = new("Andra läsare", "Second reader"), [MeasureKind.RemoveFromEvaluation] = new("Lämna utvärderingen", "Leave the evaluation"),
        [MeasureKind.InformationBarrier] = new("Informationsspärr", "Information barrier"), [MeasureKind.ChangeMandate] = new("Ändra mandat", "Change the mandate"), [MeasureKind.Divest] = new("Avsluta eller avyttra", "End or divest"),
        [MeasureKind.CoolingOff] = new("Karens", "Cooling-off"), [MeasureKind.TransferDuties] = new("Flytta arbetsuppgifter", "Transfer duties"), [MeasureKind.NoMeasure] = new("Ingen åtgärd", "No measure"),
    };

    public static readonly IReadOnlyList<Choice> KindChoices = [.. Kinds.Select(kind => new Choice(DeclareForm.Name<MeasureKind>(kind.Key), kind.Value))];

    private static readonly Dictionary<MeasureStatus, (string Tone, LocalizedText Word)> Statuses = new()
    {
        [MeasureStatus.Ordered] = ("review", new("Pågår", "Under way")), [MeasureStatus.EvidenceGiven] = ("review", new("Underlag lämnat", "Evidence handed in")), [MeasureStatus.Met] = ("allow", new("Uppfylld", "Met")),
        [MeasureStatus.NotMet] = ("stop", new("Inte uppfylld", "Not met")), [MeasureStatus.NoMeasure] = ("neutral", new("Ingen åtgärd", "No measure")),
        [MeasureStatus.FellAway] = ("neutral", new("Bortfallen", "Fell away")),
    };

    public static LocalizedText Word(MeasureKind kind) => Kinds[kind];
    public static LocalizedText Word(MeasureStatus status) => Statuses[status].Word;
    public static string Tone(MeasureStatus status) => Statuses[status].Tone;
}
