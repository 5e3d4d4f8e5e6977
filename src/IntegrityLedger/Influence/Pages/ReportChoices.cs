using System.Text.Json;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Influence.Pages;

/// <summary>The words of every choice in the room, with an example where one helps.</summary>
public static class ReportChoices
{
    public static readonly IReadOnlyList<Choice> Forms =
    [
        Of(InfluenceForm.Threat, "Hot", "Threat", "Öppet eller antytt: ”jag vet var du bor”", "Open or veiled: “I know where you live”"),
        Of(InfluenceForm.Harassment, "Trakasserier", "Harassment", "Mejlstormar, filmning, uthängning", "Floods of mail, filming, being exposed online"),
        Of(InfluenceForm.ImproperOffer, "Otillbörligt erbjudande", "Improper offer", "En muta, en tjänst, ett jobb", "A bribe, a favour, a job"),
        Of(InfluenceForm.SubtlePressure, "Tryck mellan raderna", "Subtle pressure", "Antydningar som är svåra att ta på", "Hints that are hard to pin down"),
        Of(InfluenceForm.InsidePressure, "Tryck inifrån", "Pressure from inside", "En chef, kollega eller politiker kör över ordningen", "A manager, colleague or politician overrides procedure"),
        Of(InfluenceForm.Violence, "Våld", "Violence"), Of(InfluenceForm.Vandalism, "Skadegörelse", "Vandalism"),
        Of(InfluenceForm.ImproperRelation, "Otillbörlig relation", "Improper relation", "Vänskap eller kärlek med en avsikt", "Friendship or romance with an aim"),
        Of(InfluenceForm.InfoFishing, "Fiske efter uppgifter", "Fishing for information"),
        Of(InfluenceForm.SelfCensorship, "Självcensur", "Self-censorship", "Man låter bli, av oro", "One refrains, out of worry"),
        Of(InfluenceForm.SilenceCulture, "Tystnadskultur", "Culture of silence", "Man talar inte om det", "One does not speak of it"),
    ];

    public static readonly IReadOnlyList<Choice> Purposes =
    [
        Of(InfluencePurpose.StopDecision, "Stoppa ett beslut", "Stop a decision"), Of(InfluencePurpose.StartDecision, "Få till ett beslut", "Start a decision"), Of(InfluencePurpose.SpeedUp, "Skynda på", "Speed something up"),
        Of(InfluencePurpose.DropCase, "Lägga ner ett ärende", "Drop a case"), Of(InfluencePurpose.GetBenefit, "Få ett bidrag eller tillstånd", "Get a benefit or permit"), Of(InfluencePurpose.Disclose, "Få ut uppgifter", "Have information disclosed"),
        Of(InfluencePurpose.AvoidControl, "Slippa kontroll", "Avoid control"), Of(InfluencePurpose.Procurement, "Påverka en upphandling", "Influence a procurement"), Of(InfluencePurpose.Political, "Ett politiskt ställningstagande", "A political stance"), Of(InfluencePurpose.Unknown, "Vet inte", "Do not know"),
    ];

    public static readonly IReadOnlyList<Choice> Channels =
    [
        Of(InfluenceChannel.Visit, "Besök", "Visit"), Of(InfluenceChannel.Home, "Hemma", "At home"), Of(InfluenceChannel.Phone, "Telefon", "Telephone"), Of(InfluenceChannel.Mail, "Mejl eller brev", "Mail or letter"),
        Of(InfluenceChannel.SocialMedia, "Sociala medier", "Social media"), Of(InfluenceChannel.Office, "På jobbet", "In the office"), Of(InfluenceChannel.Other, "Annat", "Other"),
    ];

    public static readonly IReadOnlyList<Choice> Actors =
    [
        Of(ActorKind.Individual, "En privatperson", "An individual"), Of(ActorKind.Relative, "Anhörig till någon i ett ärende", "A relative of somebody in a case"), Of(ActorKind.Supplier, "Leverantör eller anbudsgivare", "Supplier or bidder"),
        Of(ActorKind.OrganisedCrime, "Organiserad brottslighet", "Organised crime"), Of(ActorKind.Extremism, "Våldsbejakande extremism", "Violent extremism"), Of(ActorKind.Association, "Förening", "Association"),
        Of(ActorKind.State, "Statlig aktör", "State actor"), Of(ActorKind.Politician, "Politiker", "Politician"), Of(ActorKind.Colleague, "Kollega", "Colleague"), Of(ActorKind.Manager, "Chef", "Manager"), Of(ActorKind.Unknown, "Vet inte", "Do not know"),
    ];

    public static readonly IReadOnlyList<Choice> ExposedWho = [Of(Exposed.Self, "Jag själv", "Myself"), Of(Exposed.Colleague, "En kollega", "A colleague"), Of(Exposed.Unit, "Hela enheten", "The whole unit")];

    public static readonly IReadOnlyList<Choice> Affected = [Of(DutyAffected.No, "Nej", "No"), Of(DutyAffected.Yes, "Ja", "Yes"), Of(DutyAffected.Unsure, "Osäkert", "Unsure")];

    public static readonly IReadOnlyList<Choice> Severities =
        [new("1", new("1 – obehagligt", "1 – unpleasant")), new("2", new("2", "2")), new("3", new("3", "3")), new("4", new("4", "4")), new("5", new("5 – mycket allvarligt", "5 – very serious"))];

    public static readonly IReadOnlyList<Choice> Cleaning = [new("yes", new("Ta bort dem", "Take them out")), new("no", new("Skicka filerna som de är", "Send the files as they are"))];

    public static readonly IReadOnlyList<Choice> Sharing = [new("no", new("Nej, skydda mitt namn", "No, protect my name")), new("yes", new("Ja", "Yes"))];

    public static readonly IReadOnlyList<Choice> Naming = [new("no", new("Förseglat: inloggad men skyddad", "Sealed: signed in but protected")), new("yes", new("Inte alls: utan namn", "Not at all: without a name"))];

    public static readonly IReadOnlyList<Choice> Levels = [Of(RiskLevel.Low, "Låg", "Low"), Of(RiskLevel.Moderate, "Måttlig", "Moderate"), Of(RiskLevel.High, "Hög", "High"), Of(RiskLevel.Critical, "Akut", "Critical")];

    public static readonly IReadOnlyList<Choice> Protections =
    [
        Of(ProtectionKind.TwoPersonHandling, "Två handlägger tillsammans", "Two handle it together"), Of(ProtectionKind.ChangeOfHandler, "Byte av handläggare", "Change of case officer"), Of(ProtectionKind.NameOmitted, "Namnet utelämnas i beslut", "The name is left out of decisions"),
        Of(ProtectionKind.Escort, "Ledsagning", "Escort"), Of(ProtectionKind.Alarm, "Larm", "Alarm"), Of(ProtectionKind.ProtectedIdentitySupport, "Stöd om skyddade uppgifter", "Support for a protected identity"), Of(ProtectionKind.EntryBan, "Tillträdesförbud", "Entry ban"),
        Of(ProtectionKind.ContactThroughManager, "Kontakten går via chefen", "Contact goes through the manager"), Of(ProtectionKind.DecisionReexamined, "Beslutet prövas på nytt", "The decision is examined anew"), Of(ProtectionKind.Other, "Annat", "Other"),
    ];

    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        Of(ReportOutcome.Substantiated, "Bekräftad påverkan", "Influence confirmed"), Of(ReportOutcome.Prevented, "Avvärjd", "Prevented"), Of(ReportOutcome.Unclear, "Oklart", "Unclear"),
        Of(ReportOutcome.NotSubstantiated, "Inte otillåten påverkan", "Not improper influence"), Of(ReportOutcome.PoliceMatter, "Hos polisen", "With the police"), Of(ReportOutcome.HandedOver, "Överlämnad", "Handed over"),
    ];

    public static readonly IReadOnlyList<Choice> Recipients =
    [
        Of(RecipientKind.Administration, "Annan förvaltning", "Another administration"), Of(RecipientKind.InsuranceCompany, "Försäkringsbolaget", "The insurance company"), Of(RecipientKind.FireService, "Räddningstjänsten", "The fire service"), Of(RecipientKind.Police, "Polisen", "The police"),
        Of(RecipientKind.WorkEnvironmentAuthority, "Arbetsmiljöverket", "The work environment authority"), Of(RecipientKind.OtherMunicipality, "Annan kommun", "Another municipality"), Of(RecipientKind.Other, "Annan", "Another"),
    ];

    public static readonly IReadOnlyList<Choice> LinkKinds = [new("supplier", new("Leverantör", "Supplier")), new("gift", new("Gåva eller representation", "Gift or representation")), new("case", new("Ärende", "Case"))];

    /// <summary>What a choice is called; the value itself when nobody named it.</summary>
    public static LocalizedText Name<T>(this IReadOnlyList<Choice> choices, T value) where T : struct, Enum =>
        choices.FirstOrDefault(c => c.Value == Written(value))?.Label ?? new(Written(value), Written(value));

    public static LocalizedText Name(Duty duty) => duty switch
    {
        Duty.Acknowledgement => new("Bekräftelse", "Acknowledgement"), Duty.PoliceDecision => new("Ställningstagande om polisanmälan", "Decision on the police"),
        Duty.WorkEnvironmentDecision => new("Ställningstagande om Arbetsmiljöverket", "Decision on the work environment authority"), _ => new("Återkoppling", "Feedback"),
    };

    private static Choice Of<T>(T value, string sv, string en, string? exampleSv = null, string? exampleEn = null) where T : struct, Enum =>
        new(Written(value), new(sv, en), exampleSv is null ? null : new(exampleSv, exampleEn!));

    private static string Written<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
