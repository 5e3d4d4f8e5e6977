using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Every no about versions of the policy, with its ground.</summary>
public static class PolicyRefusals
{
    public static readonly Refusal NotFound = new("policy-version-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan version av regelpaketet.", "There is no such version of the policy."));

    public static readonly Refusal NotRecorded = new("policy-version-not-recorded", RefusalKind.WrongState,
        new("Versionen följde med programmet och skrivs in i liggaren när den första nya versionen föreslås. Då finns ett kvitto.", "This version came with the application and is written into the ledger when the first new version is proposed. Then there is a receipt."));

    public static readonly Refusal Taken = new("policy-version-taken", RefusalKind.WrongState,
        new("Versionen finns redan. Höj revisionen (revision) med ett och försök igen.", "The version exists already. Raise the revision by one and try again."), Field: "revision");

    public static readonly Refusal OwnProposal = new("policy-own-proposal", RefusalKind.NotYours,
        new("Den som har föreslagit kan inte själv besluta. En annan regelansvarig behöver göra det.", "Whoever proposed it cannot sign it. Another compliance officer has to."), "Stadens policy: två personer");

    public static readonly Refusal NotProposed = new("policy-not-proposed", RefusalKind.WrongState,
        new("Versionen väntar inte på beslut.", "The version does not wait for a signature."));

    public static readonly Refusal NotYourProposal = new("policy-not-your-proposal", RefusalKind.NotYours,
        new("Bara den som föreslog kan ta tillbaka förslaget. Du kan avslå det.", "Only who proposed it can take it back. You can reject it."));

    public static readonly Refusal NotInForce = new("policy-not-in-force", RefusalKind.WrongState,
        new("Versionen bedömer ingenting som kan upphöra.", "The version judges nothing that could end."));

    public static readonly Refusal NothingBefore = new("policy-nothing-before", RefusalKind.Rule,
        new("Det finns ingen tidigare version som kan ta över. Publicera en ny version i stället.", "There is no earlier version to take over. Publish a new version instead."));

    public static readonly Refusal Retiring = new("policy-retirement-proposed", RefusalKind.WrongState,
        new("Det är redan föreslaget att versionen upphör.", "It is already proposed that the version ends."));

    public static readonly Refusal NotRetiring = new("policy-retirement-not-proposed", RefusalKind.WrongState,
        new("Ingen har föreslagit att versionen upphör.", "Nobody has proposed that the version ends."));

    /// <summary>Rules are never changed for what has happened.</summary>
    public static Refusal Retroactive(string field, DateOnly earliest) => new("policy-retroactive", RefusalKind.Rule,
        new($"Regler ändras inte bakåt i tiden: första dagen kan tidigast vara {earliest:yyyy-MM-dd}.", $"Rules are never changed backwards: the first day can be {earliest:yyyy-MM-dd} at the earliest."), "RF 2 kap. 10 § (grundsatsen)", field);

    public static readonly Refusal ReasonMissing = new("policy-reason-missing", RefusalKind.Form, new("Skriv varför.", "Say why."), Field: "reason");

    public static readonly Refusal ReasonTooLong = new("policy-reason-too-long", RefusalKind.Form,
        new($"Skälet får ha högst {TextLimits.Long} tecken.", $"The reason may have at most {TextLimits.Long} characters."), Field: "reason");

    public static readonly Refusal RuleNotFound = new("policy-rule-not-found", RefusalKind.NotFound, new("Det finns ingen sådan regel i den version som gäller.", "There is no such rule in the version in force."));

    public static readonly Refusal ReplayNotFound = new("policy-replay-not-found", RefusalKind.NotFound, new("Det finns ingen sådan prövning.", "There is no such trial."));

    public static readonly Refusal ReplayRunning = new("policy-replay-running", RefusalKind.WrongState,
        new("En prövning pågår redan. Vänta tills den är klar eller avbryt den.", "A trial is already running. Wait until it is done, or cancel it."));

    public static readonly Refusal ReplayNotRunning = new("policy-replay-not-running", RefusalKind.WrongState, new("Prövningen pågår inte längre.", "The trial is no longer running."));

    public static readonly Refusal NothingToTry = new("policy-replay-what", RefusalKind.Form,
        new("Ange antingen version eller pack: det som ska prövas.", "Give either version or pack: what is to be tried."), Field: "version");

    public static readonly Refusal PeriodMissing = new("policy-replay-period", RefusalKind.Form,
        new("Ange första och sista dagen (from, to); den sista får inte ligga före den första.", "Give the first and the last day (from, to); the last must not be before the first."), Field: "from");

    /// <summary>Something in the pack that has to be mended; <paramref name="problem"/> says where.</summary>
    public static Refusal Faulty(PackProblem problem) => new("policy-pack-faulty", RefusalKind.Form,
        new($"{problem.Where} ({problem.Pointer}): {problem.What.Sv}", $"{problem.Where} ({problem.Pointer}): {problem.What.En}"), Field: "pack");
}
