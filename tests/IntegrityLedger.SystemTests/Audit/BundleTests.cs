using System.IO.Compression;
using System.Net;
using System.Text.Json;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.Verify;

namespace IntegrityLedger.SystemTests.Audit;

/// <summary>An auditor takes a matter, a view or a time home, and checks it there with nothing but the log's public key.</summary>
public sealed class BundleTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_a_view_and_a_time_are_each_one_file_that_is_valid_without_us()
    {
        var gift = await city.Declares("anna.berg", Telling.Book(form => form["description"] = "Zeppelinarens minnen"));
        var matter = await Taken("jon.ask", $"case={gift.Text("caseNumber")}");
        var (code, said) = await Check(matter);
        code.ShouldBe(0, said.ToString());
        (said.GetProperty("kind").GetString(), said.GetProperty("about").GetString()).ShouldBe(("case", gift.Text("caseNumber")));
        using (var zip = ZipFile.OpenRead(matter))
        {
            zip.Entries.Select(e => e.FullName).ShouldBe(["checkpoint.txt", "events.ndjson", $"policy/{gift["assessment"]!["policyVersion"]!.GetValue<string>()}.json", "index.sv.html", "index.en.html", "manifest.json", "manifest.sha256"]);
            var page = await new StreamReader(zip.GetEntry("index.sv.html")!.Open()).ReadToEndAsync(Ct);
            page.ShouldContain("gift_declared");
            page.ShouldNotContain("<script");
            var lines = (await new StreamReader(zip.GetEntry("events.ndjson")!.Open()).ReadToEndAsync(Ct)).Trim().Split('\n');
            lines.Length.ShouldBe((int)said.GetProperty("events").GetInt64());
            lines.ShouldAllBe(line => line.Contains(gift.Id()));
        }
        // Hidden words are in no part of it.
        foreach (var (_, bytes) in Parts(matter)) System.Text.Encoding.UTF8.GetString(bytes).ShouldNotContain("Zeppelinarens");
        var again = await Taken("ida.sand", $"case={gift.Text("caseNumber")}");
        Parts(again).Single(p => p.Name == "events.ndjson").Bytes.Length.ShouldBePositive();

        await city.Declares("anna.berg", SmallCity.Lunch());
        (await Check(await Taken("ida.sand", "employee=anna.berg"))).Code.ShouldBe(0);
        (await Check(await Taken("ida.sand", "supplier=5599005054"))).Code.ShouldBe(0);
        var (ofTime, time) = await Check(await Taken("ida.sand", $"from={Telling.Day(-1)}&to={Telling.Day(0)}"));
        ofTime.ShouldBe(0, time.ToString());
        time.GetProperty("events").GetInt64().ShouldBeGreaterThan(50);
        (await city.Get("ida.sand", "/api/audit/access-log?by=jon.ask")).Body["items"]!.AsArray().ShouldContain(e => e!["view"]!.GetValue<string>() == "bundle-case" && e["subject"]!.GetValue<string>() == gift.Text("caseNumber"));

        (await city.Get("jon.ask", "/api/audit/bundle?employee=anna.berg")).Body["code"]!.GetValue<string>().ShouldBe("bundle-for-auditors");
        (await city.Get("jon.ask", "/api/audit/bundle?case=G-2001-99999")).Body["code"]!.GetValue<string>().ShouldBe("bundle-no-such-matter");
        (await city.Get("ida.sand", "/api/audit/bundle")).Body["code"]!.GetValue<string>().ShouldBe("bundle-nothing-chosen");
        (await city.Get("ida.sand", "/api/audit/bundle?from=2001-01-01&to=2001-01-02")).Body["code"]!.GetValue<string>().ShouldBe("bundle-empty");
        (await city.Get("greta.vik", $"/api/audit/bundle?case={gift.Text("caseNumber")}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_file_of_an_employee_holds_what_they_said_in_a_procurement()
    {
        // Numbers that failed transactions used up: the place of an event in the log is far below its number in the ledger.
        await using (var owner = new Npgsql.NpgsqlConnection(city.Ledger.Database.OwnerConnectionString))
        {
            await owner.OpenAsync(Ct);
            await using var skip = new Npgsql.NpgsqlCommand("select setval('ledger_events.mt_events_sequence', nextval('ledger_events.mt_events_sequence') + 5000)", owner);
            await skip.ExecuteNonQueryAsync(Ct);
        }
        (await city.Post("eva.lund", "/api/procurements/P-2026-014/declarations", new { statement = "none", biddersKnown = true })).Response.IsSuccessStatusCode.ShouldBeTrue();
        var file = await Taken("ida.sand", "employee=eva.lund");
        (await Check(file)).Code.ShouldBe(0);
        System.Text.Encoding.UTF8.GetString(Parts(file).Single(p => p.Name == "events.ndjson").Bytes).ShouldContain("procurement_declaration_given");
    }

    [Fact]
    public async Task Any_byte_that_is_changed_is_found_and_its_file_named()
    {
        var gift = await city.Declares("anna.berg", Telling.Book());
        var bundle = await Taken("ida.sand", $"case={gift.Text("caseNumber")}");
        var parts = Parts(bundle);
        foreach (var (name, bytes) in parts)
            foreach (var at in Enumerable.Range(0, bytes.Length).Where(at => bytes.Length < 200 || at % (bytes.Length / 12) == 0))
            {
                var changed = bytes.ToArray();
                changed[at] ^= 1;
                var (code, said) = await Check(Written([.. parts.Select(p => p.Name == name ? (p.Name, changed) : p)]));
                code.ShouldBe(1, $"{name} byte {at}");
                said.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("en").GetString()!).ShouldContain(d => d.Contains(name == "manifest.sha256" ? "manifest.json" : name, StringComparison.Ordinal), $"{name} byte {at}");
            }
        // One that is made to fit its manifest again is still found: the event is not the one that was signed.
        var events = parts.Single(p => p.Name == "events.ndjson").Bytes;
        var forged = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(events).Replace("\"persons\":1", "\"persons\":2", StringComparison.Ordinal));
        forged.ShouldNotBe(events);
        var (refused, why) = await Check(Written(Refitted(parts, forged)));
        refused.ShouldBe(1);
        why.GetProperty("differences")[0].GetProperty("code").GetString().ShouldBe("bundle-payload-differs");
        // So is one from which the last events but one was left out.
        var lines = System.Text.Encoding.UTF8.GetString(events).Trim().Split('\n');
        var (_, shorter) = await Check(Written(Refitted(parts, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((_, i) => i != lines.Length - 2)) + "\n"))));
        shorter.GetProperty("differences").EnumerateArray().ShouldContain(d => d.GetProperty("code").GetString() == "bundle-matter-incomplete");
        (await Check(Written([.. parts, ("extra.txt", [1])]))).Said.GetProperty("differences")[0].GetProperty("code").GetString().ShouldBe("bundle-file-unknown");
    }

    [Fact]
    public async Task A_bundle_stays_valid_after_the_words_are_destroyed_and_a_new_one_holds_the_destruction()
    {
        var (_, gift) = await city.Post("anna.berg", "/api/gifts", SmallCity.Lunch(Telling.Trifle), Guid.NewGuid().ToString());
        var before = await Taken("ida.sand", $"case={gift.Text("caseNumber")}");
        var (done, _) = await city.Post("jon.ask", "/api/destructions", new { matter = gift.Text("caseNumber"), decision = "SSA 2026:15", decidedOn = Telling.Day(0), reason = "Fristen är ute." });
        done.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Check(before)).Code.ShouldBe(0);
        var after = await Taken("ida.sand", $"case={gift.Text("caseNumber")}");
        var (code, said) = await Check(after);
        code.ShouldBe(0, said.ToString());
        System.Text.Encoding.UTF8.GetString(Parts(after).Single(p => p.Name == "events.ndjson").Bytes).ShouldContain("text_destroyed");
    }

    /// <summary>The bundle as a file, once every event of it has its place in the log.</summary>
    private async Task<string> Taken(string login, string query)
    {
        var client = await city.As(login);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        HttpResponseMessage answer;
        while ((answer = await client.GetAsync($"/api/audit/bundle?{query}", Ct)).StatusCode == HttpStatusCode.Conflict) await tick.WaitForNextTickAsync(Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var file = Path.Combine(city.Ledger.Database.DataDirectory, $"{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Ct), Ct);
        return file;
    }

    private string? key;

    private async Task<(int Code, JsonElement Said)> Check(string bundle)
    {
        using var client = city.Ledger.Stranger();
        key ??= (await client.GetStringAsync("/log/key", Ct)).Trim();
        using var said = new StringWriter();
        var code = VerifyCommandLine.Run(["bundle", bundle, "--key", key, "--json"], said, said);
        return (code, JsonDocument.Parse(said.ToString()).RootElement);
    }

    private static List<(string Name, byte[] Bytes)> Parts(string bundle)
    {
        using var zip = ZipFile.OpenRead(bundle);
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }

    private string Written(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        var file = Path.Combine(city.Ledger.Database.DataDirectory, $"{Guid.NewGuid():N}.zip");
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, bytes) in parts)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(bytes);
        }
        return file;
    }

    /// <summary>With other events, and a manifest that says so.</summary>
    private static IEnumerable<(string, byte[])> Refitted(List<(string Name, byte[] Bytes)> parts, byte[] events)
    {
        var old = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(parts.Single(p => p.Name == "events.ndjson").Bytes));
        var manifest = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(parts.Single(p => p.Name == "manifest.json").Bytes)
            .Replace(old, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(events)), StringComparison.Ordinal));
        var digest = System.Text.Encoding.UTF8.GetBytes(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(manifest)) + "\n");
        return parts.Select(p => (p.Name, p.Name switch { "events.ndjson" => events, "manifest.json" => manifest, "manifest.sha256" => digest, _ => p.Bytes }));
    }
}
