using IntegrityLedger.Kernel;
using IntegrityLedger.Policy.Views;

namespace IntegrityLedger.Policy.Pages;

/// <summary>What the pages about the policy say.</summary>
internal static class PolicyTexts
{
    public static readonly LocalizedText
        Title = new("Regler", "Rules"),
        Lead = new("Så bedöms förmåner och representation. Varje beslut sparar vilken version och vilka belopp det vilade på.", "How benefits and hospitality are judged. Every decision keeps the version and the amounts it rested on."),
        InForce = new("Gäller nu", "In force"), Propose = new("Föreslå en ny version", "Propose a new version"), Status = new("Läge", "Status"),
        From = new("Gäller från", "Valid from"), To = new("Upphör", "Ends"), Search = new("Sök bland reglerna", "Search the rules"), SearchDo = new("Sök", "Search"),
        NoHits = new("Ingen regel nämner det du sökte. Pröva ett annat ord.", "No rule mentions what you searched for. Try another word."), All = new("Visa alla regler", "Show all rules"),
        Rules = new("Reglerna", "The rules"), Limits = new("Beloppsgränser", "Limits"), ShowLimits = new("Visa {0} gränsvärden", "Show {0} limits"), ShowRules = new("Visa {0} regler", "Show {0} rules"), Story = new("Vad som har hänt", "What has happened"), Changes = new("Vad versionen ändrar", "What the version changes"),
        ChangesAgainst = new("Jämfört med {0}", "Compared with {0}"), NoChanges = new("Ingenting i reglerna ändras.", "Nothing in the rules changes."),
        AppliesTo = new("Gäller: {0}", "Applies to: {0}"), When = new("När {0}.", "When {0}."), Unless = new("Utom när {0}.", "Except when {0}."), Law = new("Grund: {0}", "Basis: {0}"),
        Examples = new("Exempel", "Examples"), Wrote = new("Skriven av {0}, som inte beslutar enligt den.", "Written by {0}, who do not decide by it."), OnlyNotes = new("Antecknar bara", "Only notes"),
        Now = new("gäller nu", "in force"), Source = new("Källa: {0}", "Source: {0}"), Until = new("från {0} till {1}", "from {0} to {1}"), Since = new("från {0}", "from {0}"),
        Reason = new("Varför?", "Why?"), ReasonHint = new("Läses av den som ska besluta och av revisionen.", "Read by the one who is to sign, and by auditors."),
        Publish = new("Besluta att den ska gälla", "Sign that it takes effect"), PublishMeans = new("Den bedömer händelser från och med {0}. Det som hänt tidigare ändras inte.", "It judges events from {0} on. What happened before is not changed."),
        Reject = new("Avslå", "Reject"), Withdraw = new("Ta tillbaka förslaget", "Take the proposal back"), Retire = new("Föreslå att den upphör", "Propose that it ends"),
        RetireFrom = new("Upphör från och med", "Ends from"), SignRetirement = new("Besluta att den upphör {0}", "Sign that it ends on {0}"), DropRetirement = new("Låt den gälla vidare", "Let it stand"),
        YourAnswer = new("Ditt beslut", "Your decision"), ProposeTitle = new("Föreslå en version", "Propose a version"),
        ProposeLead = new("Ett regelpaket är en fil i JSON. Utgå från den version som gäller, höj revisionen och ange första dagen. Paketet kontrolleras innan det skickas, och en annan regelansvarig beslutar.",
            "A pack is a JSON file. Start from the version in force, raise the revision and set the first day. The pack is checked before it is sent, and another compliance officer signs it."),
        Download = new("Hämta paketet som fil (JSON)", "Get the pack as a file (JSON)"), Schema = new("Beskrivning av formatet (JSON Schema)", "Description of the format (JSON Schema)"),
        File = new("Fil", "File"), Pack = new("eller klistra in paketet", "or paste the pack"), Check = new("Kontrollera", "Check"), Send = new("Skicka förslaget", "Send the proposal"),
        Faults = new("Det här behöver lagas först", "This has to be mended first"), Fine = new("Paketet är riktigt. {0} bedömer händelser från {1}, när en annan har beslutat det.", "The pack is sound. {0} judges events from {1} on, once somebody else has signed it."),
        Try = new("Pröva regeln", "Try the rule"), TryLead = new("Välj en situation, ändra det du undrar över och se vad regeln säger. Inget sparas.", "Choose a situation, change what you wonder about, and see what the rule says. Nothing is kept."),
        Situation = new("Exempel att utgå från", "Example to start from"), Choose = new("Välj", "Choose"), Answer = new("Pröva", "Try"), Unknown = new("Vet inte", "Not known"), Yes = new("Ja", "Yes"), No = new("Nej", "No"),
        RuleSays = new("Regeln säger", "The rule says"), Silent = new("Regeln säger inget om detta.", "The rule says nothing about this."), WholeSays = new("Alla regler tillsammans: {0}.", "All rules together: {0}."),
        MoreFacts = new("Fler uppgifter om situationen", "More about the situation"), Kronor = new("i kronor", "in kronor"), SeveralWords = new("Flera skrivs med komma emellan, inga som ett streck: {0}", "Several are written with commas between, none as a dash: {0}"), History = new("Regeln genom tiden", "The rule through time"),
        FirstTold = new("Finns med från början.", "There from the start."), NoExample = new("Regeln har inga exempel att utgå från.", "The rule has no examples to start from."),
        LineMeans = new("Linjen visar de senaste åren och några framåt; det fyllda gäller i dag. Tabellen har alla värden.", "The line shows the latest years and some ahead; what is filled counts today. The table has every value."),
        Worth = new("Värde", "Value"), FirstDay = new("Första dagen", "First day"), LastDay = new("Sista dagen", "Last day"), WhereRead = new("Källa", "Source"),
        Elsewhere = new("Regler som verkar på andra ställen", "Rules that act elsewhere"), ElsewhereMeans = new("De hör till samma policy och gäller annat än förmåner.", "They belong to the same policy and are about other things than benefits."),
        NotYet = new("Verkar inte än", "Does not act yet"), ActsAt = new("Se den i arbete: {0}", "See it at work: {0}"),
        Empty = new("Välj en fil eller klistra in ett paket.", "Choose a file or paste a pack."), Done = new("Klart.", "Done."), TooLarge = new("Filen är större än {0} kB.", "The file is larger than {0} kB.");

    public static LocalizedText Word(PackStatus status) => status switch
    {
        PackStatus.Shipped => new("Följde med", "Shipped"), PackStatus.Proposed => new("Väntar på beslut", "Waits for a signature"), PackStatus.Published => new("Beslutad", "Signed"),
        PackStatus.Rejected => new("Avslagen", "Rejected"), PackStatus.Withdrawn => new("Återtagen", "Withdrawn"), _ => new("Upphör", "Ends"),
    };

    public static string Tone(PolicyVersionAnswer version) => version switch
    {
        { InForce: true } => "allow", { Status: PackStatus.Proposed } => "review", { Status: PackStatus.Rejected or PackStatus.Withdrawn } => "stop", _ => "neutral",
    };

    public static LocalizedText Step(string what) => what switch
    {
        "shipped" => new("Följde med programmet", "Came with the application"), "proposed" => new("Föreslogs", "Was proposed"), "published" => new("Beslutades", "Was signed"),
        "rejected" => new("Avslogs", "Was rejected"), "withdrawn" => new("Togs tillbaka", "Was taken back"), "retirementProposed" => new("Föreslogs upphöra", "Was proposed to end"),
        "retired" => new("Beslutades upphöra", "Was signed to end"), _ => new("Får gälla vidare", "Stands"),
    };

    public static string OutcomeTone(PolicyOutcome outcome) => outcome switch
    {
        PolicyOutcome.Allow => "allow", PolicyOutcome.Warn or PolicyOutcome.Require => "warn", PolicyOutcome.Review => "review", _ => "stop",
    };
}
