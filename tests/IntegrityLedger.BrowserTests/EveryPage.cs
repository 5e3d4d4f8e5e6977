using System.Text.RegularExpressions;

namespace IntegrityLedger.BrowserTests;

/// <summary>A page that somebody opens. The address may name a matter of <see cref="OpenTown"/>: {waiting}, {asked}, {corrected}, {interest}.</summary>
public sealed record Visited(string Name, string? Login, string Address, int Status = 200)
{
    public override string ToString() => Name;

    public string In(OpenTown town) => Address.Replace("{waiting}", town.Waiting).Replace("{asked}", town.Asked).Replace("{corrected}", town.Corrected).Replace("{interest}", town.Interest).Replace("{campaign}", town.Campaign).Replace("{planned}", town.PlannedCampaign).Replace("{recusal}", town.Recusal).Replace("{tied}", town.Tied).Replace("{draft}", OpenTown.Draft).Replace("{held}", town.Held).Replace("{replay}", town.Replay).Replace("{empty}", town.EmptyReplay).Replace("{report}", town.Report)
        .Replace("{cafe}", town.Occupations.Cafe).Replace("{advised}", town.Occupations.Advised).Replace("{forbidden}", town.Occupations.Forbidden).Replace("{measure}", town.Occupations.Measure);
}

/// <summary>All the pages there are, each as the person who uses it most.</summary>
public static class EveryPage
{
    public static readonly IReadOnlyList<Visited> All =
    [
        new("sign-in", null, "/sign-in"), new("sign-in-unknown", null, "/sign-in?error=user-unknown"), new("not-found", "anna.berg", "/nothing/here", 404), new("not-yours", "anna.berg", "/audit", 403),
        new("docs", null, "/docs"), new("start", "anna.berg", "/"), new("start-manager", "bo.ek", "/"), new("start-auditor", "ida.sand", "/"),
        new("declare", "anna.berg", "/gifts/declare"), new("declare-given", "anna.berg", "/gifts/declare?direction=given"), new("declare-again", "anna.berg", "/gifts/declare?again={corrected}"),
        new("declare-draft", "anna.berg", "/gifts/declare?draft={draft}&done=saved"), new("drafts", "anna.berg", "/gifts/drafts"), new("drafts-asking", "anna.berg", "/gifts/drafts?discard={draft}"), new("drafts-empty", "ida.sand", "/gifts/drafts?done=discarded"),
        new("check", "anna.berg", "/gifts/check"), new("mine", "anna.berg", "/gifts/mine"), new("mine-empty", "eva.lund", "/gifts/mine"),
        new("case", "anna.berg", "/gifts/{corrected}"), new("case-asked", "anna.berg", "/gifts/{asked}"), new("case-declared", "anna.berg", "/gifts/{waiting}?done=declared"),
        new("answer", "anna.berg", "/gifts/{asked}/answer"), new("correction", "anna.berg", "/gifts/{corrected}/correction"), new("handover", "anna.berg", "/gifts/{corrected}/handover"),
        new("documentation", "anna.berg", "/gifts/{held}/documentation"), new("case-held", "anna.berg", "/gifts/{held}"), new("attachments", "anna.berg", "/gifts/{corrected}/attachments"), new("withdrawal", "anna.berg", "/gifts/{corrected}/withdrawal"),
        new("receipt", "anna.berg", "/gifts/{corrected}/receipt"), new("receipt-none", "anna.berg", "/gifts/{corrected}/receipt?version=999", 404), new("receipt-of-another", "eva.lund", "/gifts/{corrected}/receipt", 403), new("log", null, "/log"),
        new("bundle", "ida.sand", "/audit/bundle"), new("bundle-wrong", "ida.sand", "/audit/bundle?case=G-1999-00001"), new("bundle-registrar", "jon.ask", "/audit/bundle"), new("destructions", "jon.ask", "/destructions"), new("holds", "greta.vik", "/destructions/holds"), new("start-registrar", "jon.ask", "/"), new("destructions-auditor", "ida.sand", "/destructions?done=1"), new("receipt-interest", "anna.berg", "/conflicts/{interest}/receipt"), new("receipt-occupation", "anna.berg", "/secondary-occupations/{cafe}/receipt"), new("receipt-recusal", "anna.berg", "/recusals/{recusal}/receipt"), new("receipt-measure", "anna.berg", "/measures/{measure}/receipt"),
        new("receipt-policy", "anna.berg", "/policy/versions/stockholm-like-2026.1/receipt"), new("receipt-attestation-none", "anna.berg", "/attestations/{campaign}/receipt", 404),
        new("case-of-another", "eva.lund", "/gifts/{corrected}", 403),
        new("inbox", "bo.ek", "/inbox"), new("inbox-page", "bo.ek", "/inbox?limit=2"), new("inbox-chosen", "bo.ek", "/inbox?list=decisions&due=later"), new("inbox-nothing-left", "bo.ek", "/inbox?list=questions&due=overdue"),
        new("inbox-wrong-address", "bo.ek", "/inbox?cursor=nonsense", 400), new("inbox-empty", "filip.norr", "/inbox"), new("substitutes", "bo.ek", "/substitutes"), new("substitutes-employee", "anna.berg", "/substitutes"), new("decide", "bo.ek", "/gifts/{waiting}/decide"), new("decide-not-mine", "anna.berg", "/gifts/{waiting}/decide"),
        new("notifications", "anna.berg", "/me/notifications"), new("notifications-saved", "bo.ek", "/me/notifications?done=saved"),
        new("audit", "ida.sand", "/audit"), new("audit-search", "ida.sand", "/audit?q=an"), new("audit-nothing", "ida.sand", "/audit?q=zzzz"),
        new("employee-file", "ida.sand", "/audit/employees/anna.berg"), new("employee-before", "ida.sand", "/audit/employees/anna.berg?knownAt=2020-01-01", 404),
        new("supplier-file", "ida.sand", "/audit/suppliers/5599004040"), new("supplier-group", "ida.sand", "/audit/suppliers/5599001012?group=true&on=2026-11-01"),
        new("employee-file-tied", "ida.sand", "/audit/employees/eva.lund"), new("supplier-file-tied", "ida.sand", "/audit/suppliers/5599001012"),
        new("conflict-register", "ida.sand", "/audit/conflicts"), new("conflict-register-declared", "ida.sand", "/audit/conflicts?kind=declarations"), new("conflict-register-recusals", "ida.sand", "/audit/conflicts?kind=recusals"), new("conflict-register-before", "ida.sand", "/audit/conflicts?on=2020-01-01"),
        new("register", "ida.sand", "/audit/register"), new("register-filtered", "ida.sand", "/audit/register?category=goods&from=1/1&sort=amount&dir=desc"), new("register-none", "ida.sand", "/audit/register?q=zzzz"),
        new("conflicts", "anna.berg", "/conflicts"), new("conflicts-empty", "ida.sand", "/conflicts"), new("conflict-declare", "anna.berg", "/conflicts/declare"),
        new("conflict-case", "anna.berg", "/conflicts/{interest}?done=declared"), new("conflict-review", "bo.ek", "/conflicts/{interest}/review"), new("conflict-recusal", "bo.ek", "/conflicts/{interest}/recusal"),
        new("conflict-correction", "anna.berg", "/conflicts/{interest}/correction"), new("conflict-ending", "anna.berg", "/conflicts/{interest}/ending"), new("conflict-withdrawal", "anna.berg", "/conflicts/{interest}/withdrawal"),
        new("conflict-reconfirmation", "anna.berg", "/conflicts/{interest}/reconfirmation"), new("conflict-of-another", "eva.lund", "/conflicts/{interest}", 403),
        new("attestations", "anna.berg", "/attestations"), new("attestations-done", "bo.ek", "/attestations?done=1"), new("attest-nothing", "bo.ek", "/attestations/{campaign}"), new("attest-still-true", "anna.berg", "/attestations/{campaign}"),
        new("attest-not-asked", "eva.lund", "/attestations/{campaign}", 404), new("campaigns", "greta.vik", "/attestation-campaigns"), new("campaign-new", "greta.vik", "/attestation-campaigns/new"),
        new("campaign", "greta.vik", "/attestation-campaigns/{campaign}"), new("campaign-planned", "greta.vik", "/attestation-campaigns/{planned}"), new("campaign-of-manager", "bo.ek", "/attestation-campaigns/{campaign}"),
        new("campaign-missing", "bo.ek", "/attestation-campaigns/{campaign}/missing"),
        new("procurements", "eva.lund", "/procurements"), new("procurements-empty", "anna.berg", "/procurements"), new("procurement", "eva.lund", "/procurements/P-2026-014"), new("procurement-led", "filip.norr", "/procurements/P-2026-014?done=phase"),
        new("procurement-conflict", "filip.norr", "/procurements/P-2026-014?judge={tied}"), new("procurement-unknown", "eva.lund", "/procurements/P-1999-001", 404), new("procurement-not-mine", "anna.berg", "/procurements/P-2026-014", 403),
        new("interest-register", "greta.vik", "/conflicts/register"), new("interest-register-search", "ida.sand", "/conflicts/register?q=nordbro"), new("recusals", "anna.berg", "/recusals"), new("recusals-empty", "bo.ek", "/recusals"), new("recusal-new", "anna.berg", "/recusals/new"), new("recusal", "anna.berg", "/recusals/{recusal}?done=declared"),
        new("recusal-question", "greta.vik", "/recusals/{recusal}"), new("recusal-of-another", "bo.ek", "/recusals/{recusal}", 403),
        new("policy", "anna.berg", "/policy"), new("policy-search", "greta.vik", "/policy?q=alkohol"), new("policy-search-none", "bo.ek", "/policy?q=zeppelinare"), new("policy-version", "ida.sand", "/policy/versions/stockholm-like-2026.1"),
        new("policy-proposed", "greta.vik", "/policy/versions/stockholm-like-2026.2?done=proposed"), new("policy-to-sign", "helga.stam", "/policy/versions/stockholm-like-2026.2"), new("policy-propose", "greta.vik", "/policy/propose"),
        new("policy-replays", "greta.vik", "/policy/replays?version=stockholm-like-2026.2"), new("policy-replay", "greta.vik", "/policy/replays/{replay}"), new("policy-replay-chosen", "ida.sand", "/policy/replays/{replay}?move=newlyPerson&unit=BYGGLOV"),
        new("policy-replay-nothing", "ida.sand", "/policy/replays/{empty}"), new("policy-replay-unknown", "ida.sand", "/policy/replays/00000000-0000-0000-0000-000000000001", 404),
        new("policy-rule", "anna.berg", "/policy/rules/R08"), new("policy-rule-tried", "bo.ek", "/policy/rules/R01?example=0&value=12"), new("policy-rule-unknown", "anna.berg", "/policy/rules/R99", 404),
        new("policy-elsewhere", "anna.berg", "/policy?q=intresse"), new("rates", "anna.berg", "/policy/exchange-rates"), new("rates-add", "greta.vik", "/policy/exchange-rates?sought=EUR&done=1"), new("rates-none", "karin.dahl", "/policy/exchange-rates?sought=JPY"),
        new("policy-unknown", "anna.berg", "/policy/versions/none.1", 404), new("imports", "karin.dahl", "/imports"), new("import-unknown", "karin.dahl", "/imports/00000000-0000-0000-0000-000000000001", 404),
        new("occupations", "anna.berg", "/secondary-occupations"), new("occupations-empty", "eva.lund", "/secondary-occupations"), new("occupation-declare", "anna.berg", "/secondary-occupations/declare"),
        new("occupation-case", "anna.berg", "/secondary-occupations/{forbidden}"), new("occupation-evidence", "anna.berg", "/secondary-occupations/{forbidden}/evidence"), new("occupation-correction", "anna.berg", "/secondary-occupations/{cafe}/correction"),
        new("occupation-decide", "bo.ek", "/secondary-occupations/{cafe}/decision"), new("occupation-opinion", "greta.vik", "/secondary-occupations/{advised}/opinion"), new("occupation-renewal", "bo.ek", "/secondary-occupations/{cafe}/renewal"),
        new("occupation-ending", "anna.berg", "/secondary-occupations/{cafe}/ending"), new("occupation-of-another", "eva.lund", "/secondary-occupations/{cafe}", 403), new("measures", "anna.berg", "/measures"),
        new("report", "anna.berg", "/report"), new("report-stranger", null, "/report"), new("report-inbox", null, "/report/inbox"), new("reports", "hans.fors", "/reports"), new("reports-counts", "ida.sand", "/reports"), new("reports-none", "anna.berg", "/reports"),
        new("report-case", "hans.fors", "/reports/{report}"), new("report-triage", "hans.fors", "/reports/{report}/triage"), new("report-risk", "hans.fors", "/reports/{report}/risk"), new("report-support", "hans.fors", "/reports/{report}/support"),
        new("report-sharing", "hans.fors", "/reports/{report}/sharing"), new("report-hand-over", "hans.fors", "/reports/{report}/whistleblowing-handover"), new("report-not-mine", "anna.berg", "/reports/{report}", 404), new("receipt-report", "hans.fors", "/influence-reports/{report}/receipt"),
        new("measures-to-follow-up", "bo.ek", "/measures"), new("measures-none", "filip.norr", "/measures"), new("measure-order", "bo.ek", "/conflicts/{interest}/measures"), new("measure-order-own", "anna.berg", "/secondary-occupations/{cafe}/measures", 403), new("measure", "anna.berg", "/measures/{measure}"), new("measure-evidence", "anna.berg", "/measures/{measure}/evidence"), new("measure-follow-up", "bo.ek", "/measures/{measure}/follow-up"),
    ];

    /// <summary>Set to a pattern, such as ^campaign, to look at some pages only.</summary>
    private const string OnlyVariable = "LEDGER_PAGES";

    public static TheoryData<string> Names => [.. All.Select(page => page.Name).Where(name => Regex.IsMatch(name, Environment.GetEnvironmentVariable(OnlyVariable) ?? ""))];
    public static Visited Named(string name) => All.Single(page => page.Name == name);
}
