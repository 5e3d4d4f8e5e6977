using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Commands;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Policy.Pages;

/// <summary>What a trial has come to: by rule, unit, giver and month, down to the cases.</summary>
public partial class ReplayPage
{
    private static readonly string[] Filters = ["move", "rule", "unit", "giver", "month"];
    private FormState form = new();
    private ReplayAnswer? replay;
    private ChangedBenefits? changes;

    [Parameter] public Guid ReplayId { get; set; }
    [Inject] private ReplayReader Reader { get; set; } = default!;
    [Inject] private ReplayDesk Desk { get; set; } = default!;

    private PageQuery Query => new(Http.Request);
    private Moves Total => replay!.Report.Total;
    private ChangeFilter Filter => new(Enum.TryParse<Move>(Query["move"], ignoreCase: true, out var move) ? move : null, Query["rule"], Query["unit"], Query["giver"], Query["month"]);

    protected override async Task OnInitializedAsync()
    {
        if (IsPost)
        {
            form = FormState.From(Http);
            var outcome = await Desk.Cancel(ReplayId, new LedgerRequest(Who, Ui.Language), Aborted);
            if (outcome.Refusal is not { } refusal) { Navigation.NavigateTo($"/policy/replays/{ReplayId}"); return; }
            form.Refuse(refusal);
        }
        replay = Shown(await Reader.Find(ReplayId, Aborted));
        if (replay is not null) changes = Shown(await Reader.Page(ReplayId, Filter, Query["cursor"], null, Aborted));
    }

    private IReadOnlyList<Fact> About =>
    [
        new(T(ReplayTexts.Period), $"{Day(replay!.From)} – {Day(replay.To)}"), new(T(ReplayTexts.Against), replay.Against), new(T(ReplayTexts.Limits), T(replay.Limits == "asIfBegun" ? ReplayTexts.AsIf : ReplayTexts.ByDay)),
        new(T(ReplayTexts.Judged), Count(Total.Judged)), new(T(ReplayTexts.NotJudged), replay.NotJudged > 0 ? T(ReplayTexts.NotJudgedMeans, Count(replay.NotJudged)) : null),
        new(T(ReplayTexts.Changed), Count(Total.Changed)), new(T(ReplayTexts.When), At(replay.StartedAt)), new(T(ReplayTexts.By), replay.StartedBy),
    ];

    private IEnumerable<(Move Move, long Count)> Headlines =>
        ((Move, long)[])[(Move.NewlyStopped, Total.NewlyStopped), (Move.NewlyPerson, Total.NewlyPerson), (Move.NewlyFree, Total.NewlyFree), .. Total.Within > 0 ? [(Move.Within, Total.Within)] : Array.Empty<(Move, long)>()];

    private IReadOnlyList<MovesRow> Rules =>
        [.. replay!.Report.Rules.Where(r => r.Moves.Changed > 0 || r.SpokeBefore != r.SpeaksNow).OrderByDescending(r => r.Moves.Changed).Select(r => new MovesRow(NamedRule(r.Rule), r.Moves, Total.Judged, To("rule", r.Rule), r))];

    private IReadOnlyList<MovesRow> Keyed(IEnumerable<KeyedMoves> moves, string filter, Func<string, string> name) =>
        [.. moves.Where(m => m.Moves.Changed > 0).Select(m => new MovesRow(name(m.Key), m.Moves, filter == "giver" ? Total.Changed : m.Moves.Judged, To(filter, m.Key)))];

    /// <summary>The cases of one rule, unit, giver or month; the other choices end.</summary>
    private string To(string filter, string key) => Query.With([.. Filters.Select(name => (name, name == filter ? key : null))]) + "#cases";

    private string NamedRule(string rule) => replay!.RuleTitles.TryGetValue(rule, out var title) ? $"{rule} {T(title)}" : rule;

    private string NameOf(string giver) => replay!.GiverNames.GetValueOrDefault(giver) ?? T(ReplayTexts.UnknownGiver);

    private string Chosen => string.Join(", ", Filters.Select(name => (name, Value: Query[name])).Where(chosen => chosen.Value.Length > 0).Select(chosen => chosen.name switch
    {
        "move" => Filter.Move is { } move ? T(ReplayTexts.Word(move)) : chosen.Value, "giver" => NameOf(chosen.Value), _ => chosen.Value,
    }));

    private string File => $"/api/policy/replays/{ReplayId}/changes" + QueryString.Create(Filters.Select(name => KeyValuePair.Create(name, (string?)Query[name])).Where(pair => pair.Value is { Length: > 0 }).Append(new("format", "csv")));

    private IReadOnlyList<OutcomeMove> Outcomes => [.. replay!.Report.Outcomes.Where(o => o.Was != o.Becomes).OrderByDescending(o => o.Count)];

    private IReadOnlyList<Column<OutcomeMove>> OutcomeColumns =>
    [
        Column<OutcomeMove>.Link(ReplayTexts.Was, o => T(OutcomeText.Of(o.Was)), _ => null), Column<OutcomeMove>.Of(ReplayTexts.Becomes, o => T(OutcomeText.Of(o.Becomes))),
        Column<OutcomeMove>.Of(ReplayTexts.Number, o => Count(o.Count), numeric: true),
    ];

    private IReadOnlyList<Column<UnknownFact>> UnknownColumns =>
        [Column<UnknownFact>.Link(ReplayTexts.Fact, u => Formats.Sentence(T(FactCatalogue.LabelOf(u.Fact))), _ => null), Column<UnknownFact>.Of(ReplayTexts.Number, u => Count(u.Count), numeric: true)];

    private IReadOnlyList<Column<MovesRow>> Spoke =>
        [Column<MovesRow>.Of(ReplayTexts.SpokeBefore, row => Count(row.Rule!.SpokeBefore), numeric: true), Column<MovesRow>.Of(ReplayTexts.SpeaksNow, row => Count(row.Rule!.SpeaksNow), numeric: true)];

    private IReadOnlyList<Column<ChangedBenefitAnswer>> CaseColumns =>
    [
        Column<ChangedBenefitAnswer>.Link(ReplayTexts.Case, c => c.CaseNumber, c => $"/gifts/{c.Id}"), Column<ChangedBenefitAnswer>.Of(ReplayTexts.Occurred, c => Formats.ShortDate(c.OccurredOn, Ui.Language)),
        Column<ChangedBenefitAnswer>.Of(ReplayTexts.Unit, c => c.Unit), Column<ChangedBenefitAnswer>.Of(ReplayTexts.Giver, c => c.GiverName ?? T(ReplayTexts.UnknownGiver)),
        Column<ChangedBenefitAnswer>.Of(ReplayTexts.Was, c => T(OutcomeText.Of(c.Was))), Column<ChangedBenefitAnswer>.Of(ReplayTexts.Becomes, c => T(OutcomeText.Of(c.Becomes))),
        Column<ChangedBenefitAnswer>.Of(ReplayTexts.Because, c => string.Join(", ", c.Because)),
    ];
}
