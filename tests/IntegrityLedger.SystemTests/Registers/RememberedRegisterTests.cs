using System.Text.Json;
using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Registers;

/// <summary>What a node remembers of the registers is never older than what it would be told if it asked; whichever node, and whatever else is written meanwhile.</summary>
public sealed class RememberedRegisterTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static readonly string[] Logins = ["anna.berg", "bo.ek", "cecilia.strand", "dag.holm", "maria.blom", "greta.vik"];
    private static readonly string[] Codes = ["BYGG", "SBK", "SLK", "HT"];
    private static readonly string[] Numbers = ["5599001012", "5599003034", "5599002028", "5599004040", "5599005054"];
    private static readonly DateOnly Today = SmallCity.Today;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_answer_from_memory_what_the_database_would_answer_after_any_change_by_either()
    {
        await using var other = await RunningLedger.StartAsync(city.Ledger.Database);
        RunningLedger[] nodes = [city.Ledger, other];
        var random = new Random(2026_11_23);
        for (var round = 0; round < 40; round++)
        {
            if (round > 0) await Change(nodes[random.Next(2)], random, round);
            foreach (var node in nodes)
            {
                // Twice: the second answer comes from memory.
                var remembered = (await Answers<IOrganisation, ISupplierRegister>(node), await Answers<IOrganisation, ISupplierRegister>(node));
                var asked = await Answers<Organisation, SupplierRegister>(node);
                remembered.Item1.ShouldBe(asked, $"round {round}");
                remembered.Item2.ShouldBe(asked, $"round {round}, again");
            }
        }
    }

    [Fact]
    public async Task Whoever_asks_while_an_import_runs_is_told_nothing_older_than_what_was_committed_before_the_question()
    {
        await using var other = await RunningLedger.StartAsync(city.Ledger.Database);
        const int changes = 20, questions = 20;
        var (committed, asking) = (0, true);
        var writing = Task.Run(async () =>
        {
            for (var n = 1; Volatile.Read(ref asking); n++)
            {
                await Write(city.Ledger, session => session.Store(PersonCard.For(SmallCity.Person("hans.fors"), $"{n}", null)));
                Volatile.Write(ref committed, n);
            }
        }, Ct);
        // Until both have happened often enough, however the machine shares itself between those who write and those who ask.
        async Task Reader()
        {
            for (var asked = 0; asked < questions || Volatile.Read(ref committed) < changes; asked++)
            {
                var before = Volatile.Read(ref committed);
                await using var scope = other.Services.CreateAsyncScope();
                var name = (await scope.ServiceProvider.GetRequiredService<IOrganisation>().ByLogin("hans.fors", Today, Ct))!.Name;
                if (int.TryParse(name, out var told)) told.ShouldBeGreaterThanOrEqualTo(before);
                else before.ShouldBe(0);
            }
        }
        try { await Task.WhenAll(Reader(), Reader(), Reader(), Reader()); }
        finally { Volatile.Write(ref asking, false); }
        await writing;
    }

    [Fact]
    public async Task A_change_that_is_taken_back_leaves_nothing_in_memory()
    {
        async Task<string> Name() => (await Ask<IOrganisation, PersonOnDay?>(city.Ledger, o => o.ByLogin("karin.dahl", Today, Ct)))!.Name;
        var before = await Name();
        await using (var owner = await city.Ledger.Database.OpenOwnerAsync(Ct))
        await using (var transaction = await owner.BeginTransactionAsync(Ct))
        {
            await using var command = new Npgsql.NpgsqlCommand("update ledger_forgettable.mt_doc_personcard set data = jsonb_set(data, '{name}', '\"Ingen\"') where data ->> 'name' = 'Karin Dahl'", owner, transaction);
            (await command.ExecuteNonQueryAsync(Ct)).ShouldBe(1);
            (await Name()).ShouldBe(before);
            await transaction.RollbackAsync(Ct);
        }
        (await Name()).ShouldBe(before);
        await Write(city.Ledger, session => session.Store(PersonCard.For(SmallCity.Person("karin.dahl"), "Karin Ek", null)));
        (await Name()).ShouldBe("Karin Ek");
    }

    [Fact]
    public async Task A_declaration_on_one_node_is_judged_by_the_group_that_the_other_node_just_recorded()
    {
        await using var own = new SmallCity();
        await own.InitializeAsync();
        await using var other = await RunningLedger.StartAsync(own.Ledger.Database);
        async Task<string> Phases(string id) => await own.Ask<string>($"select data #>> '{{facts,counterpartyPhases}}' from ledger_events.mt_events where stream_id = '{id}' and type = 'gift_screened'");
        (await Phases((await own.Declares("ulf.bolag", SmallCity.Lunch())).Id())).ShouldBe("[]");
        await Write(other, session => session.Events.Append(new SupplierKey("5599005054").StreamId(),
            new JoinedGroup(new("5599005054"), new("5599001012"), GroupRelation.CommonOwner, new(new(2020, 1, 1)), "system")));
        // Its new sister has a bid under evaluation.
        (await Phases((await own.Declares("ulf.bolag", SmallCity.Lunch())).Id())).ShouldBe("[\"EVALUATION\"]");
    }

    private static async Task Change(RunningLedger node, Random random, int round)
    {
        var (login, code, number, from) = (Logins[random.Next(Logins.Length)], Codes[random.Next(Codes.Length)], Numbers[random.Next(Numbers.Length)], Today.AddDays(random.Next(-400, 10)));
        var (person, key) = (SmallCity.Person(login), new SupplierKey(number));
        await Write(node, session =>
        {
            switch (random.Next(7))
            {
                case 0: session.Events.Append(person.Value, new AssignedToUnit(person, code, $"Titel {round}", new(from), "test")); break;
                case 1: session.Events.Append(OrganisationUnit.StreamId(code), new ManagerAppointed(code, person, new(from), "test")); break;
                case 2: session.Events.Append(OrganisationUnit.StreamId(code), new UnitRenamed(code, $"Enhet {round}", from, "test")); break;
                case 3: session.Events.Append(person.Value, new RoleGranted(person, "compliance", new(from, from.AddDays(300)), "test")); break;
                case 4: session.Store(PersonCard.For(person, $"Namn {round}", null)); break;
                case 5: session.Events.Append(key.StreamId(), new JoinedGroup(key, new(Numbers[random.Next(Numbers.Length)]), GroupRelation.CommonOwner, new(from), "test")); break;
                default: session.Events.Append(Procurement.StreamId("P-2026-014"), new BidderNoted("P-2026-014", key, from, "test")); break;
            }
        });
    }

    private static async Task<string> Answers<TOrganisation, TSuppliers>(RunningLedger node) where TOrganisation : IOrganisation where TSuppliers : ISupplierRegister
    {
        await using var scope = node.Services.CreateAsyncScope();
        var (organisation, suppliers) = (scope.ServiceProvider.GetRequiredService<TOrganisation>(), scope.ServiceProvider.GetRequiredService<TSuppliers>());
        var told = new List<object?>();
        foreach (var day in (DateOnly[])[Today, Today.AddDays(-200)])
        {
            told.Add(await organisation.ByIds([.. Logins.Select(SmallCity.Person), SmallCity.Person("nobody")], day, Ct));
            told.Add(await organisation.WithRole("compliance", day, Ct));
            told.Add((await organisation.Units([.. Codes, "bygg", "NONE"], day, Ct)).OrderBy(unit => unit.Key, StringComparer.Ordinal));
            foreach (var login in Logins)
            {
                told.Add(await organisation.ByLogin(login.ToUpperInvariant(), day, Ct));
                told.Add(await organisation.LineAbove(SmallCity.Person(login), day, Ct));
            }
            told.Add(await suppliers.ByKeys(Numbers.Select(n => new SupplierKey(n)), day, Ct));
            told.Add(await suppliers.Recognise(null, "Södra Hissar", Ct));
            told.Add(await suppliers.Procurement("p-2026-014", day, SmallCity.Person("eva.lund"), Ct));
            foreach (var number in Numbers)
                foreach (var person in (EmployeeId?[])[null, SmallCity.Person("eva.lund"), SmallCity.Person("anna.berg")])
                    told.Add(await suppliers.Standing(new(number), day, person, Ct));
        }
        return JsonSerializer.Serialize(told);
    }

    private static async Task<T> Ask<TRegister, T>(RunningLedger node, Func<TRegister, Task<T>> question) where TRegister : notnull
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TRegister>());
    }

    private static async Task Write(RunningLedger node, Action<IDocumentSession> change)
    {
        await using var session = node.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        change(session);
        await session.SaveChangesAsync(Ct);
    }
}
