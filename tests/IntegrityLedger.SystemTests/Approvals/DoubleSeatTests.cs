using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>A seat in a committee and one in the city's own company (KL 6 kap. 31 §; a company unit: ABL 8 kap. 23 §).</summary>
public sealed class DoubleSeatTests : IAsyncLifetime
{
    private const string City = "2120000142", Housing = "5599004040", Nordbro = "5599001012";
    private readonly SmallCity city = new() { Settings = new() { ["Ledger:OrganisationNumber"] = City } };

    public async ValueTask InitializeAsync()
    {
        await city.InitializeAsync();
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        SupplierKey own = new(City), housing = new(Housing);
        session.Events.StartStream<Supplier>(own.StreamId(), new SupplierRegistered(own, SupplierKind.LegalPerson, City, LegalForm.LimitedCompany, "Staden", null, null, "system"));
        session.Events.Append(housing.StreamId(), new JoinedGroup(housing, own, GroupRelation.Parent, new(new(2020, 1, 1)), "system"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private async Task Sits(string login, string company, string kind = "board")
    {
        var (response, body) = await city.Post(login, "/api/conflicts", new JsonObject { ["kind"] = kind, ["relation"] = "self", ["from"] = Day(-400), ["counterparty"] = Supplier(company, "Bolaget") });
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
    }

    private Task<JsonObject> About(string declarant, string company, bool? authority) =>
        city.Declares(declarant, Book(form => { form["counterparty"] = Supplier(company, "Bolaget"); form["authorityExercise"] = authority; form["response"] = "undecided"; }));

    [Fact]
    public async Task In_the_citys_own_company_it_disqualifies_in_exercise_of_authority_and_when_nobody_said_and_not_otherwise()
    {
        await Sits("bo.ek", Housing);
        (await About("anna.berg", Housing, false)).Skipped().ShouldNotContain(("bo.ek", "assign"));
        (await About("anna.berg", Housing, true)).Skipped().ShouldContain(("bo.ek", "assign"));
        (await About("anna.berg", Housing, null)).Skipped().ShouldContain(("bo.ek", "assign"));
    }

    [Fact]
    public async Task In_a_company_of_somebody_elses_it_always_does_and_so_does_a_share_in_the_citys_own()
    {
        await Sits("bo.ek", Nordbro);
        (await About("anna.berg", Nordbro, false)).Skipped().ShouldContain(("bo.ek", "rep"));
        await Sits("cecilia.strand", Housing, "ownership");
        (await About("bo.ek", Housing, false)).Skipped().ShouldContain(("cecilia.strand", "interest"));
    }

    [Fact]
    public async Task A_company_unit_has_no_such_exception_and_another_law()
    {
        await Sits("vera.hus", Housing);
        var gift = await About("ulf.bolag", Housing, false);
        gift.Skipped().ShouldContain(("vera.hus", "assign"));
        var (response, problem) = await city.Get("vera.hus", $"/api/gifts/{gift.Id()}");
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        problem.ToJsonString().ShouldNotContain("KL 6 kap. 28");
    }
}
