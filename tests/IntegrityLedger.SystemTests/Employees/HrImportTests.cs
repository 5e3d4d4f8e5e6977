using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.SystemTests.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Employees;

/// <summary>HR files as they come: every night, with faults, in other people's columns.</summary>
public sealed class HrImportTests : IAsyncLifetime
{
    private static readonly byte[] Units = DemoCity.Csv("post;enhet;enhetsnamn;överordnad;fr.o.m.", "enhet;B;Bygglov;SBK;2020-01-01", "enhet;SBK;Stadsbyggnadskontoret;;2020-01-01");
    private const string PeopleHeader = "inloggning;namn;befattning;enhet;fr.o.m.;t.o.m.;är chef";
    private ImportingLedger ledger = null!;

    public async ValueTask InitializeAsync()
    {
        ledger = await ImportingLedger.StartAsync();
        await ledger.Import(Units, kind: "employees");
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<T> Ask<T>(Func<IOrganisation, Task<T>> question)
    {
        await using var scope = ledger.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<IOrganisation>());
    }

    private Task<string?> ManagerOf(string login, DateOnly on) => Ask(async organisation =>
        (await organisation.LineAbove((await organisation.ByLogin(login, on, Ct))!.Id, on, Ct))[0].Manager?.Login);

    [Fact]
    public async Task A_nightly_file_adds_only_what_is_new_in_it()
    {
        var night = DemoCity.Csv(PeopleHeader, "bo.ek;Bo Ek;Chef;B;2022-01-01;;ja", "anna.berg;Anna Berg;Handläggare;B;2022-01-01;;nej");
        (await ledger.Import(night, kind: "employees")).Counts().ShouldBe((2, 2, 0, 0));
        var before = await ledger.Events();
        (await ledger.Import(night, kind: "employees")).Counts().ShouldBe((2, 0, 2, 0));
        (await ledger.Events()).ShouldBe(before);

        // bo's headship and placement get an end, cecilia comes, anna is unchanged.
        var next = DemoCity.Csv(PeopleHeader, "bo.ek;Bo Ek;Chef;B;2022-01-01;2024-05-31;ja", "cecilia.strand;Cecilia Strand;Chef;B;2024-06-01;;ja", "anna.berg;Anna Berg;Handläggare;B;2022-01-01;;nej");
        (await ledger.Import(next, kind: "employees")).Counts().ShouldBe((3, 2, 1, 0));
        (await ledger.Events()).ShouldBe(before + 2 + 4);
        (await ManagerOf("anna.berg", new(2024, 5, 31))).ShouldBe("bo.ek");
        (await ManagerOf("anna.berg", new(2024, 6, 1))).ShouldBe("cecilia.strand");

        // The old file once more does not bring the old manager back; an end taken back is said outright.
        (await ledger.Import(night, kind: "employees")).Counts().ShouldBe((2, 0, 2, 0));
        await ledger.Import(DemoCity.Csv(PeopleHeader, "bo.ek;Bo Ek;Chef;B;2022-01-01;9999-12-31;ja"), kind: "employees");
        (await Ask(o => o.ByLogin("bo.ek", new(2026, 1, 1), Ct)))!.UnitCode.ShouldBe("B");
    }

    [Fact]
    public async Task A_row_that_cannot_be_taken_says_why_and_the_others_are_taken()
    {
        var answer = await ledger.Import(DemoCity.Csv(
            "anställningsnummer;inloggning;namn;enhet;fr.o.m.;t.o.m.;roll;post",
            "1;anna.berg;Anna Berg;B;2022-01-01;;;person",
            "2;bo.ek;Bo Ek;NOWHERE;2022-01-01;;;person",
            "3;cecilia.strand;;B;2022-01-01;;;person",
            "4;dag.holm;Dag Holm;B;;;;person",
            "5;eva.lund;Eva Lund;B;2022-01-01;2021-12-31;;person",
            "6;anna.berg;Another Anna;B;2022-01-01;;;person",
            "19811218-9819;filip.norr;Filip Norr;B;2022-01-01;;;person",
            ";anna.berg;;;2022-01-01;;manager;roll",
            ";greta.vik;;;2022-01-01;;compliance;roll",
            ";anna.berg;;;2022-01-01;;auditor;roll",
            ";;;;2022-01-01;;auditor;roll",
            ";anna.berg;;B;2022-01-01;;;något annat"), kind: "employees");
        answer.Counts().ShouldBe((12, 2, 0, 10));
        var reasons = answer.GetProperty("rejected").EnumerateArray().ToDictionary(r => r.GetProperty("line").GetInt32(), r => r.Text("reason"));
        reasons[3].ShouldContain("NOWHERE");
        reasons[4].ShouldContain("name");
        reasons[5].ShouldContain("from");
        reasons[6].ShouldContain("before");
        reasons[7].ShouldContain("anna.berg");
        reasons[8].ShouldContain("personal number");
        reasons[8].ShouldNotContain("8112");
        reasons[9].ShouldContain("manager");
        reasons[10].ShouldContain("greta.vik");
        reasons[12].ShouldContain("login");
        reasons.ShouldContainKey(13);
        (await Ask(o => o.ByLogin("anna.berg", new(2026, 1, 1), Ct)))!.Roles.ShouldBe(["employee", "auditor"]);
    }

    [Fact]
    public async Task A_foreign_file_that_names_each_persons_manager_is_understood_without_a_mapping()
    {
        var file = DemoCity.Csv(
            "Employee No,First name,Last name,User,Job title,Unit code,Valid from,Valid to,Reports to",
            "101,Anna,Berg,anna.berg,Officer,B,2022-01-01,,bo.ek", "102,Bo,Ek,bo.ek,Manager,B,2021-05-01,,cecilia.strand", "103,Cecilia,Strand,cecilia.strand,Director,SBK,2020-02-01,,");
        (await ledger.Import(file, kind: "employees")).Counts().ShouldBe((3, 3, 0, 0));
        (await ManagerOf("anna.berg", new(2023, 1, 1))).ShouldBe("bo.ek");
        (await Ask(async o => (await o.LineAbove((await o.ByLogin("bo.ek", new(2023, 1, 1), Ct))!.Id, new(2023, 1, 1), Ct)).Select(step => step.Manager?.Login)))
            .ShouldBe(["bo.ek", "cecilia.strand"]);
        (await ledger.Import(file, kind: "employees")).Counts().ShouldBe((3, 0, 3, 0));
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_add_its_events_once()
    {
        var file = DemoCity.Csv([PeopleHeader, .. Enumerable.Range(1, 60).Select(n => $"p{n};Person {n};Handläggare;B;2022-01-01;;nej")]);
        var both = await Task.WhenAll(ledger.Import(file, kind: "employees"), ledger.Import(file, kind: "employees"));
        both.Sum(answer => answer.Counts().Imported).ShouldBe(60);
        both.ShouldAllBe(answer => answer.Counts().Rejected == 0);
        (await ledger.Count("select count(*) from ledger_events.mt_events where type = 'employee_registered'")).ShouldBe(60);
    }

    [Fact]
    public async Task A_change_on_one_node_is_seen_at_once_by_the_other()
    {
        await ledger.Import(DemoCity.Csv(PeopleHeader, "anna.berg;Anna Berg;Handläggare;B;2022-01-01;;nej"), kind: "employees");
        await using var other = await ImportingLedger.StartAsync(ledger.Database);
        await using var scope = other.Services.CreateAsyncScope();
        var organisation = scope.ServiceProvider.GetRequiredService<IOrganisation>();
        (await organisation.ByLogin("anna.berg", new(2026, 1, 1), Ct))!.UnitName.ShouldBe("Bygglov");
        await ledger.Import(DemoCity.Csv("post;enhet;enhetsnamn;överordnad;fr.o.m.", "enhet;B;Lov och tillsyn;SBK;2025-01-01"), kind: "employees");
        (await organisation.ByLogin("anna.berg", new(2026, 1, 1), Ct))!.UnitName.ShouldBe("Lov och tillsyn");
        (await organisation.ByLogin("anna.berg", new(2024, 12, 31), Ct))!.UnitName.ShouldBe("Bygglov");
    }
}
