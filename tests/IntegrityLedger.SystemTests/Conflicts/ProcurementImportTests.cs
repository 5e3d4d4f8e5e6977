using System.Text.Json;
using IntegrityLedger.SystemTests.Employees;
using IntegrityLedger.SystemTests.Imports;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A register of procurements tells history; it moves nothing past the gate.</summary>
public sealed class ProcurementImportTests : IAsyncLifetime
{
    private const string Header = "upphandling;rubrik;enhet;påbörjad;skede;skede fr.o.m.;anbudsgivare;anbudsdag;medlem;projektroll;medlem fr.o.m.";
    private ImportingLedger ledger = null!;

    public async ValueTask InitializeAsync()
    {
        ledger = await ImportingLedger.StartAsync();
        await SmallCity.Build(ledger.Services.GetRequiredService<IDocumentStore>());
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task A_whole_history_that_the_ledger_has_not_seen_is_taken_as_it_was()
    {
        var answer = await Take("P-2024-001;Städning;INK;2024-01-15;;;;;filip.norr;lead;2024-01-15", "P-2024-001;;;;annonserad;2024-03-01;;;;;", "P-2024-001;;;;utvärdering;2024-05-01;;;;;", "P-2024-001;;;;avtal;2024-07-01;;;;;");
        answer.Counts().ShouldBe((4, 4, 0, 0));
    }

    [Fact]
    public async Task A_row_that_moves_what_is_on_record_into_the_evaluation_is_refused_while_somebody_is_missing()
    {
        await Take("P-2026-040;Lekplatser;INK;2026-01-15;annonserad;2026-02-01;;;filip.norr;lead;2026-01-15", "P-2026-040;;;;;;5599002028;2026-03-01;anna.berg;expert;2026-01-15");
        var refused = await Take("P-2026-040;Lekplatser i parker;;;;;;;;;", "P-2026-040;;;;utvärdering;2026-04-01;;;;;");
        refused.Counts().ShouldBe((2, 1, 0, 1));
        var (line, reason) = (refused.GetProperty("rejected")[0].GetProperty("line").GetInt32(), refused.GetProperty("rejected")[0].Text("reason"));
        line.ShouldBe(3);
        reason.ShouldContain("2 participants");
        reason.ShouldNotContain("berg", Case.Insensitive, "the integration reads no names");
        (await ledger.Count("select count(*) from ledger_events.mt_events where type = 'phase_entered' and data ->> 'phase' = 'Evaluation' and data ->> 'procurement' = 'P-2026-040'")).ShouldBe(0);

        await Declare("filip.norr");
        await Declare("anna.berg");
        (await Take("P-2026-040;;;;utvärdering;2026-04-01;;;;;")).Counts().ShouldBe((1, 1, 0, 0));
        (await Take("P-2026-040;;;;utvärdering;2026-04-01;;;;;", "P-2026-040;;;;avtalsspärr;2026-05-01;;;;;")).Counts().ShouldBe((2, 1, 1, 0), "what is there already is not asked again");
    }

    private Task<JsonElement> Take(params string[] rows) => ledger.Import(DemoCity.Csv([Header, .. rows]), kind: "procurements");

    private async Task Declare(string login)
    {
        using var client = await ledger.ClientOf(login);
        (await client.PostAsync("/api/procurements/P-2026-040/declarations", System.Net.Http.Json.JsonContent.Create(new { statement = "none" }), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
