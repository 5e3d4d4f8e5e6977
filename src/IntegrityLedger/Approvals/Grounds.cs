using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>Kinds of disqualification (jävsgrunder), domain B2.</summary>
public enum GroundCode { Party, Interest, Kin, Rep, Agent, TwoInst, Superv, Delicacy, Assign, Proc, CoiOther }

/// <summary>What a disqualified person must keep away from.</summary>
[Flags]
public enum Acts { None = 0, Decide = 1, Attest = 2, TakePart = 4, Read = 8, Everything = Decide | Attest | TakePart | Read }

/// <summary>One ground as one law words it during one time.</summary>
/// <param name="Statute">Where it stands.</param>
/// <param name="Meaning">What it says, in plain words of our own.</param>
/// <param name="Barred">What it keeps a person away from.</param>
public sealed record Ground(GroundCode Code, Regime Regime, Period InForce, string Statute, LocalizedText Name, LocalizedText Meaning, Acts Barred);

/// <summary>The grounds with their laws and days. A matter is judged by the wording of its own day: KL 6 kap. 28 § changed on 1 July 2022 (SFS 2022:638).</summary>
/// <remarks>The five points before that day: KL (1991:900) 6 kap. 25 § as worded by SFS 2003:519, taken over by the act of 2017. Municipal companies are outside KL and FL: ABL 8 kap. 23 § is what the law asks there, and the group's policy the rest. Foundations: stiftelselagen 2 kap. 14 §.</remarks>
public static class GroundCatalogue
{
    /// <summary>Before this day KL 6 kap. 28 § spoke of exceptional benefit or damage (synnerlig nytta eller skada).</summary>
    public static readonly DateOnly NewWording = new(2022, 7, 1);

    private static readonly DateOnly MunicipalAct2017 = new(2018, 1, 1), CompaniesAct = new(2006, 1, 1), FoundationsAct = new(1996, 1, 1), Beginning = new(1992, 1, 1);
    private const string GroupPolicy = "koncernens policy; jäv enligt lag gäller inte anställda i bolag";

    /// <summary>What differs between the wordings: how much one must be affected, and which point names which tie.</summary>
    private sealed record Wording(LocalizedText Affected, string Agent, string Other, LocalizedText IsRepresentative, LocalizedText IsAgent);

    private static readonly Wording
        Before = new(new("påverkas av utgången så att det är till synnerlig nytta eller skada", "is affected so that it is of exceptional benefit or damage"), "p. 4", "p. 5",
            new("Är ställföreträdare för den som saken angår eller som har synnerlig nytta eller skada av utgången.", "Is a legal representative of somebody whom the matter concerns, or to whom it is of exceptional benefit or damage."),
            new("Har varit ombud i saken, eller mot betalning biträtt någon i den.", "Has acted as an agent in the matter, or assisted somebody in it for payment.")),
        Since = new(new("påverkas av beslutet i en inte oväsentlig utsträckning", "is affected by the decision to a not insignificant extent"), "p. 2", "sista p.",
            new("Är eller har varit ställföreträdare för en part.", "Is or was a legal representative of a party."), new("Är eller har varit ombud eller biträde åt en part.", "Is or was an agent or adviser of a party."));

    public static IReadOnlyList<Ground> All { get; } =
    [
        .. OfAuthority(new(Beginning, MunicipalAct2017.AddDays(-1)), point => $"KL (1991:900) 6 kap. 24–25 §§ {point}; FL (1986:223) 11 §", Before),
        .. OfAuthority(new(MunicipalAct2017, NewWording.AddDays(-1)), point => $"KL 6 kap. 28 § {point} (lydelse före 2022-07-01), 7 kap. 4 §; FL 16 §", Before),
        .. OfAuthority(new(NewWording), point => $"KL 6 kap. 28 § {point}, 7 kap. 4 §; FL 16 §", Since),
        .. OfCompany(Regime.Company, new(CompaniesAct), "ABL 8 kap. 23 §"),
        .. OfCompany(Regime.Foundation, new(FoundationsAct), "stiftelselagen (1994:1220) 2 kap. 14 §"),
    ];

    /// <summary>The ground as it was worded that day. A municipal federation follows the same law as an authority; before the oldest wording on file that one is used.</summary>
    public static Ground Find(GroundCode code, Regime regime, DateOnly day)
    {
        var law = regime is Regime.MunicipalFederation ? Regime.Authority : regime;
        var worded = All.Where(g => g.Code == code && g.Regime == law).ToList();
        return worded.FirstOrDefault(g => g.InForce.Contains(day)) ?? worded.MinBy(g => g.InForce.From)!;
    }

    private static IEnumerable<Ground> OfAuthority(Period inForce, Func<string, string> statute, Wording law)
    {
        Ground Authority(GroundCode code, string point, LocalizedText name, LocalizedText meaning) => new(code, Regime.Authority, inForce, statute(point), name, meaning, Acts.Everything);
        return
        [
            Authority(GroundCode.Party, "p. 1", new("Sakägarjäv", "Party"), new("Är själv part i ärendet.", "Is a party to the matter.")),
            Authority(GroundCode.Interest, "p. 1", new("Intressejäv", "Own interest"), new($"Har ett intresse i motparten och {law.Affected.Sv}.", $"Has an interest in the counterparty and {law.Affected.En}.")),
            Authority(GroundCode.Kin, "p. 1–2", new("Släktskapsjäv", "Kinship"), new($"En närstående är part, företräder parten eller {law.Affected.Sv}.", $"A close relative is a party, represents one or {law.Affected.En}.")),
            Authority(GroundCode.Rep, "p. 2", new("Ställföreträdarjäv", "Representative"), law.IsRepresentative),
            Authority(GroundCode.Agent, law.Agent, new("Ombudsjäv", "Agent"), law.IsAgent),
            Authority(GroundCode.TwoInst, "", new("Tvåinstansjäv", "Two instances"), new("Har redan avgjort saken i ett tidigare led.", "Already decided the question at an earlier stage.")),
            Authority(GroundCode.Superv, "p. 3", new("Tillsynsjäv", "Supervision"), new("Har tillsyn över verksamhet som personen själv är knuten till.", "Supervises an activity the person is tied to.")),
            Authority(GroundCode.Delicacy, law.Other, new("Delikatessjäv", "Other circumstance"), new("Annan särskild omständighet som gör att opartiskheten kan ifrågasättas: vänskap, tvist, ekonomiskt beroende, över- eller underordning.", "Another special circumstance that puts impartiality in question: friendship, dispute, economic dependence, rank.")),
            Authority(GroundCode.Assign, "(6 kap. 31 § andra ledet)", new("Uppdragsjäv", "Double seat"), new("Sitter i ledningen för stadens bolag eller stiftelse, och ärendet gäller myndighetsutövning mot enskild.", "Sits on the board of the city's company or foundation, and the matter is exercise of authority against an individual.")),
            Authority(GroundCode.Proc, "; direktiv 2014/24/EU art. 24", new("Intressekonflikt i upphandling", "Conflict in a procurement"), new("Har ett intresse som kan påverka upphandlingen.", "Has an interest that may influence the procurement.")),
            Authority(GroundCode.CoiOther, "; RF 1 kap. 9 §", new("Annan intressekonflikt", "Other conflict of interest"), new("Inte jäv enligt lag, men förtroendet kräver försiktighet.", "Not a ground in law, but trust asks for caution.")),
        ];
    }

    private static IEnumerable<Ground> OfCompany(Regime regime, Period inForce, string act)
    {
        Ground InLaw(GroundCode code, LocalizedText name, LocalizedText meaning) => new(code, regime, inForce, $"{act}; för anställda {GroupPolicy}", name, meaning, Acts.Everything);
        Ground InPolicy(GroundCode code, LocalizedText name, LocalizedText meaning) => new(code, regime, inForce, GroupPolicy, name, meaning, Acts.Decide | Acts.Attest | Acts.Read);
        return
        [
            InLaw(GroundCode.Party, new("Avtal med sig själv", "Contract with oneself"), new("Frågan rör avtal mellan personen och bolaget.", "The question is a contract between the person and the company.")),
            InLaw(GroundCode.Interest, new("Väsentligt intresse", "Material interest"), new("Har ett väsentligt intresse som kan strida mot bolagets.", "Has a material interest that may conflict with the company's.")),
            InLaw(GroundCode.Rep, new("Företräder motparten", "Represents the counterparty"), new("Får ensam eller tillsammans med någon annan företräda motparten.", "May, alone or with somebody else, represent the counterparty.")),
            InLaw(GroundCode.Agent, new("Ombud för motparten", "Agent of the counterparty"), new("Är ombud åt motparten.", "Is an agent of the counterparty.")),
            InPolicy(GroundCode.Kin, new("Närstående", "Close relative"), new("En närstående har ett intresse i motparten.", "A close relative has an interest in the counterparty.")),
            InPolicy(GroundCode.TwoInst, new("Har redan beslutat", "Decided before"), new("Har redan beslutat ett led.", "Already decided one step.")),
            InPolicy(GroundCode.Superv, new("Granskar sig själv", "Reviews oneself"), new("Granskar verksamhet som personen är knuten till.", "Reviews an activity the person is tied to.")),
            InPolicy(GroundCode.Delicacy, new("Opartiskheten kan ifrågasättas", "Impartiality in question"), new("Vänskap, tvist, ekonomiskt beroende, över- eller underordning.", "Friendship, dispute, economic dependence, rank.")),
            InPolicy(GroundCode.Assign, new("Dubbla uppdrag", "Double seat"), new("Sitter i ledningen för motparten på stadens uppdrag.", "Sits on the counterparty's board for the city.")),
            InPolicy(GroundCode.Proc, new("Intressekonflikt i upphandling", "Conflict in a procurement"), new("Har ett intresse som kan påverka upphandlingen (direktiv 2014/24/EU art. 24).", "Has an interest that may influence the procurement (directive 2014/24/EU art. 24).")),
            InPolicy(GroundCode.CoiOther, new("Annan intressekonflikt", "Other conflict of interest"), new("Förtroendet kräver försiktighet.", "Trust asks for caution.")),
        ];
    }
}
