using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.SystemTests.TransparencyLog;
using IntegrityLedger.TransparencyLog;
using IntegrityLedger.Verify;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.Retention;

/// <summary>Words are destroyed under a decision: gone everywhere, on every node and from every backup of the ledger, while every proof holds.</summary>
public sealed class DestructionTests(SmallCity city) : IClassFixture<SmallCity>
{
    private const string Decision = "SSA 2026:14", Told = "Förstörd enligt beslut SSA 2026:14", ToldInEnglish = "Destroyed under decision SSA 2026:14", Secret = "Ostron på kajen";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_destroyed_is_gone_from_views_pages_files_and_search_on_both_nodes_and_the_receipt_still_holds()
    {
        var gift = await Declared(Secret);
        (await (await city.As("anna.berg")).PostAsync($"/api/gifts/{gift.Id()}/attachments", Files.Form([.. "%PDF-1.7 "u8, .. new byte[100]], "kvitto.pdf", type: "application/pdf"), Ct)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var files = $"select count(*) from ledger.attachment where gift_id = '{gift.Id()}'";
        (await city.Ask<long>(files)).ShouldBe(1);
        var receipt = await Receipt("anna.berg", $"/api/gifts/{gift.Id()}/receipt");
        await using var other = await RunningLedger.StartAsync(city.Ledger.Database, RecordedLog.Off);
        var there = await other.ClientOf("anna.berg");
        (await Page(there, $"/gifts/{gift.Id()}")).ShouldContain(Secret);
        (await Search("kajen")).ShouldBe(1);

        var (done, shown) = await Destroy(gift.Text("caseNumber"));
        done.StatusCode.ShouldBe(HttpStatusCode.Created, shown.ToJsonString());
        (shown.Text("matter"), shown.Text("decision"), shown.Text("by")).ShouldBe((gift.Text("caseNumber"), Decision, "jon.ask"));

        (await city.Reads("anna.berg", gift.Id()))["declaration"]!["description"]!.GetValue<string>().ShouldBe(Told);
        (await Page(await city.As("anna.berg"), $"/gifts/{gift.Id()}")).ShouldContain(Told);
        var elsewhere = await Page(there, $"/gifts/{gift.Id()}");
        elsewhere.ShouldContain(Told);
        elsewhere.ShouldNotContain(Secret);
        there.DefaultRequestHeaders.Add("Cookie", "lang=en");
        (await Page(there, $"/gifts/{gift.Id()}")).ShouldContain(ToldInEnglish);
        var csv = await (await city.As("ida.sand")).GetStringAsync("/api/audit/register?format=csv", Ct);
        csv.ShouldContain(gift.Text("caseNumber"));
        csv.ShouldContain(Told);
        csv.ShouldNotContain(Secret);
        (await Search("kajen")).ShouldBe(0);
        (await city.Ask<long>($"select (select count(*) from ledger_forgettable.mt_doc_subjectkey where id = '{gift.Id()}') + (select count(*) from ledger_forgettable.mt_doc_gifttext where id = '{gift.Id()}') + (select count(*) from ledger_forgettable.mt_doc_idempotentanswer where data::text like '%{Secret}%')")).ShouldBe(0);

        (await city.Ask<long>(files)).ShouldBe(0, "what nobody can open any more is not kept");

        // The destruction is an event with a receipt of its own, and nothing of the log has moved.
        Check(receipt).ShouldBe(0);
        Check(await Receipt("ida.sand", $"/api/destructions/{shown.Id()}/receipt")).ShouldBe(0);
        (await city.Ledger.Services.GetRequiredService<LedgerVerification>().Look(city.Ledger.Services.GetRequiredService<NpgsqlDataSource>(), null, null, Ct)).Difference.ShouldBeNull();
        (await (await city.As("ida.sand")).GetStringAsync("/destructions", Ct)).ShouldContain(gift.Text("caseNumber"));
        (await city.IsRefused("anna.berg", gift.Id(), "withdrawal", HttpStatusCode.Conflict, "gift-destroyed", new { reason = "Fel." })).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_the_registrar_destroys_once_with_a_decision_what_waits_for_nobody_and_is_not_the_registrars_own()
    {
        var gift = await Declared("Blommor");
        async Task<string> Code(object form, string login = "jon.ask") => (await city.Post(login, "/api/destructions", form)).Body["code"]!.GetValue<string>();
        (await Code(Form(gift.Text("caseNumber")), "greta.vik")).ShouldBe("role-missing");
        (await Code(new { matter = gift.Text("caseNumber") })).ShouldBe("form-invalid");
        (await Code(Form("G-2001-99999"))).ShouldBe("destruction-no-such-matter");
        var waits = await city.Declares("anna.berg", Telling.Book(form => form["value"] = Telling.Kronor(2400)));
        waits.Approver().ShouldNotBeNull();
        (await Code(Form(waits.Text("caseNumber")))).ShouldBe("destruction-matter-still-waits");
        (await Code(Form((await Declared("Egen", "jon.ask")).Text("caseNumber")))).ShouldBe("destruction-own-matter");
        (await Destroy(gift.Text("caseNumber"))).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Code(Form(gift.Text("caseNumber")))).ShouldBe("destruction-already");
    }

    [Fact]
    public async Task A_backup_from_before_brings_nothing_back_and_everything_else_opens()
    {
        var (gone, kept) = (await Declared("Det som gallras"), await Declared("Det som bevaras"));
        var receipt = await Receipt("anna.berg", $"/api/gifts/{gone.Id()}/receipt");
        await MakeBackupRole();
        var (ledger, keysBefore) = (await Dump(city.Ledger.Database, Backup, "ledger", "ledger_events", "ledger_log", "messaging"), await Dump(city.Ledger.Database, null, "ledger_forgettable"));
        // Whoever copies the ledger cannot copy the keys, neither by mistake nor on purpose.
        (await Run("pg_dump", city.Ledger.Database, Backup, "--file=/dev/null")).ShouldContain("permission denied for schema ledger_forgettable");
        (await Run("pg_dump", city.Ledger.Database, Backup, "--schema=ledger_forgettable", "--file=/dev/null")).ShouldContain("permission denied for schema ledger_forgettable");
        (await Destroy(gone.Text("caseNumber"))).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var keysNow = await Dump(city.Ledger.Database, null, "ledger_forgettable");
        (await Run("pg_restore", null, null, $"--file={ledger}.sql", ledger)).ShouldBe("");
        (await File.ReadAllTextAsync($"{ledger}.sql", Ct)).ShouldNotContain("Det som gallras");

        // With the keys as they are now, as the runbook says; and with a copy of the keys from before, where only the list beside the master key knows better.
        foreach (var keys in (string[])[keysNow, keysBefore])
        {
            await using var restored = await TestDatabase.CreateAsync(Ct);
            foreach (var part in (string[])["keys", "log"]) Copy(Path.Combine(city.Ledger.Database.DataDirectory, part), Path.Combine(restored.DataDirectory, part));
            await using (var owner = await restored.OpenOwnerAsync(Ct))
            await using (var clear = new NpgsqlCommand("drop schema ledger, ledger_events, ledger_log, messaging, ledger_forgettable cascade", owner)) await clear.ExecuteNonQueryAsync(Ct);
            foreach (var dump in (string[])[ledger, keys]) (await Run("pg_restore", restored, null, "--exit-on-error", dump)).ShouldBe("");
            await using var again = await RunningLedger.StartAsync(restored, RecordedLog.Off);
            var anna = await again.ClientOf("anna.berg");
            var page = await Page(anna, $"/gifts/{gone.Id()}");
            page.ShouldContain(Told);
            page.ShouldNotContain("Det som gallras");
            (await Page(anna, $"/gifts/{kept.Id()}")).ShouldContain("Det som bevaras");
            (await (await again.ClientOf("ida.sand")).GetStringAsync("/destructions", Ct)).ShouldContain(gone.Text("caseNumber"));
            await using var count = new NpgsqlCommand($"select (select count(*) from ledger_forgettable.mt_doc_subjectkey where id = '{gone.Id()}') + 10 * (select count(*) from ledger_events.mt_events where type = 'text_destroyed' and data ->> 'matter' = '{gone.Text("caseNumber")}')", await restored.OpenOwnerAsync(Ct));
            ((long)(await count.ExecuteScalarAsync(Ct))!).ShouldBe(10, "the key is gone, and the older ledger has been told again");
            // What the copy of the log holds is as it was signed.
            (await again.Services.GetRequiredService<LedgerVerification>().Look(again.Services.GetRequiredService<NpgsqlDataSource>(), null, null, Ct)).Difference.ShouldBeNull();
            Check(receipt).ShouldBe(0);
        }
    }

    private async Task<JsonObject> Declared(string description, string login = "anna.berg")
    {
        var (answer, body) = await city.Post(login, "/api/gifts", SmallCity.Lunch(form =>
        {
            form["description"] = description;
            Telling.Trifle(form);
        }), Guid.NewGuid().ToString());
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    /// <summary>As it is read.</summary>
    private static async Task<string> Page(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path, Ct));

    private static object Form(string matter) => new { matter, decision = Decision, decidedOn = Telling.Day(0), reason = "Gallringsfristen har gått ut." };

    private Task<(HttpResponseMessage Response, JsonObject Body)> Destroy(string matter) => city.Post("jon.ask", "/api/destructions", Form(matter));

    private async Task<int> Search(string word) => (await city.Get("ida.sand", $"/api/audit/register?q={word}")).Body["items"]!.AsArray().Count;

    private async Task<string> Receipt(string login, string path)
    {
        var client = await city.As(login);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        HttpResponseMessage answer;
        while ((answer = await client.GetAsync(path, Ct)).StatusCode == HttpStatusCode.ServiceUnavailable) await tick.WaitForNextTickAsync(Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = Path.Combine(city.Ledger.Database.DataDirectory, $"{Guid.NewGuid():N}.tlog-proof");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Ct), Ct);
        return file;
    }

    private int Check(string receipt)
    {
        using var client = city.Ledger.Stranger();
        using var said = new StringWriter();
        return VerifyCommandLine.Run(["receipt", receipt, "--key", client.GetStringAsync("/log/key", Ct).GetAwaiter().GetResult().Trim()], said, said);
    }

    private static readonly (string Name, string Password) Backup = ("ledger_backup", "bara-att-läsa");

    /// <summary>By the runbook's script, which may be run again; a table that a later build adds is read too.</summary>
    private async Task MakeBackupRole()
    {
        var passwords = await DatabasePasswords.KeptInAsync(Path.GetDirectoryName(city.Ledger.Database.DataDirectory)!, Ct);
        await using var administrator = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(city.Ledger.Database.OwnerConnectionString) { Username = Cluster.Administrator, Password = passwords.Administrator, Pooling = false }.ConnectionString);
        await administrator.OpenAsync(Ct);
        for (var time = 0; time < 2; time++) await DatabaseScript.RunAsync(administrator, "backup_role.sql", new Dictionary<string, string>(), Ct);
        await DatabaseScript.ExecuteAsync(administrator, $"alter role {Backup.Name} password '{Backup.Password}'", Ct);
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Ct);
        await using var undone = await owner.BeginTransactionAsync(Ct);
        await using var later = new NpgsqlCommand($"create table ledger.later (id bigserial); select has_table_privilege('{Backup.Name}', 'ledger.later', 'select') and has_sequence_privilege('{Backup.Name}', 'ledger.later_id_seq', 'select')", owner);
        (await later.ExecuteScalarAsync(Ct)).ShouldBe(true);
    }

    private static async Task<string> Dump(TestDatabase database, (string Name, string Password)? role, params string[] schemas)
    {
        var file = Path.Combine(database.DataDirectory, $"{schemas[0]}-{Guid.NewGuid():N}.dump");
        (await Run("pg_dump", database, role, ["--format=custom", .. schemas.Select(schema => $"--schema={schema}"), $"--file={file}"])).ShouldBe("");
        return file;
    }

    /// <summary>What a program of PostgreSQL complains of; nothing when it succeeds.</summary>
    /// <param name="role">Null for the owner.</param>
    private static async Task<string> Run(string program, TestDatabase? database, (string Name, string Password)? role, params string[] arguments)
    {
        var place = new NpgsqlConnectionStringBuilder(database?.OwnerConnectionString);
        var start = new ProcessStartInfo(program, database is null ? arguments : [$"--host={place.Host}", $"--port={place.Port}", $"--username={role?.Name ?? place.Username}", $"--dbname={database.Name}", .. arguments])
        { RedirectStandardError = true, Environment = { ["PGPASSWORD"] = role?.Password ?? place.Password } };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        (process.ExitCode == 0).ShouldBe(errors.Length == 0, errors);
        return errors;
    }

    /// <summary>All but the last head that the node remembers: the copy is set up on another machine.</summary>
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "last-checkpoint"))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place, overwrite: true);
        }
    }
}
