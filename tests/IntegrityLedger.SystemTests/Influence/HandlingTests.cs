using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>The work on a report (domain C4), the identity behind two people, samverkan, hand-over, and destruction.</summary>
public sealed class HandlingTests(ReportingCity reporting) : IClassFixture<ReportingCity>
{
    private SmallCity City => reporting.City;

    [Fact]
    public async Task A_veiled_threat_is_judged_by_its_context_and_followed_to_its_end()
    {
        // H11: "hope your daughter gets home safely", from a client's network.
        var received = await reporting.Reports("maria.blom", Threat(form =>
        {
            form["forms"] = new JsonArray("threat", "subtlePressure");
            form["wording"] = "Hoppas din dotter kommer hem ordentligt.";
            form["actor"] = new JsonObject { ["kind"] = "organisedCrime", ["identity"] = "Klient KX-77 och hans vänner" };
        }));
        var id = await reporting.IdOf("hans.fors", received);
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/risk", new { level = "high", context = "Gängets våldskapital" })).Body["code"].Word().ShouldBe("influence-triage-first");
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/closing", new { outcome = "prevented" })).Body["code"].Word().ShouldBe("influence-duties-left");
        await reporting.Steps("hans.fors", id, "acknowledgement", new { text = "Vi läser nu." });
        await reporting.Steps("hans.fors", id, "triage", new { acute = false, note = "Inte akut", feedbackDueOn = SmallCity.Today.AddDays(5).ToString("yyyy-MM-dd") });
        var judged = await reporting.Steps("hans.fors", id, "risk", new { level = "high", context = "Orden är milda, men nätverket är känt för våld.", threatToPerson = "Dottern" });
        (judged["status"].Word(), judged["risk"]!["level"].Word()).ShouldBe(("riskAssessed", "high"));
        var measured = await reporting.Steps("hans.fors", id, "protection", new { kind = "twoPersonHandling", note = "Från och med i dag", owner = "Nils Ros" });
        await reporting.Steps("hans.fors", id, "protection", new { kind = "decisionReexamined" });
        await reporting.Steps("hans.fors", id, "police-decision", new { reported = true, reason = "Arbetsgivaren anmäler.", reference = "K-123-26" });
        await reporting.Steps("hans.fors", id, "work-environment-decision", new { reported = true, reason = "Allvarligt tillbud." });
        await reporting.Steps("hans.fors", id, "support", new { plan = "Samtal med företagshälsovården", offered = true, accepted = true });
        await reporting.Steps("hans.fors", id, "feedback", new { text = "Två handlägger, polisen har fått det." });
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/closing", new { outcome = "prevented" })).Body["code"].Word().ShouldBe("influence-protection-left");
        foreach (var measure in (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["protections"]!.AsArray()) await reporting.Steps("hans.fors", id, $"protection/{measure!["id"].Word()}/done", new { });
        await reporting.Steps("hans.fors", id, "lesson", new { text = "Två vid första mötet i sådana ärenden.", unit = "HT" });
        var closed = await reporting.Steps("hans.fors", id, "closing", new { outcome = "policeMatter", note = "Polisen utreder" });
        closed["duties"]!.AsArray().ShouldAllBe(duty => duty!["doneAt"] != null && duty["late"]!.GetValue<bool>() == false);
        measured["protections"]!.AsArray().Count.ShouldBe(1);
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/triage", new { acute = true })).Body["code"].Word().ShouldBe("influence-closed");
        (await reporting.Steps("hans.fors", id, "reopening", new { reason = "Det hände igen." }))["status"].Word().ShouldBe("riskAssessed");
    }

    [Fact]
    public async Task Self_censorship_without_an_actor_is_a_report_too()
    {
        // H12: the inspector avoids a cluster of restaurants.
        var received = await reporting.Reports("anna.berg", new JsonObject { ["forms"] = new JsonArray("selfCensorship"), ["description"] = "Vi åker inte till de tre krogarna längre.", ["dutyAffected"] = "yes" });
        (await reporting.Listed("hans.fors", received["caseNumber"].Word()!))!["unit"].Word().ShouldBe("BYGG");
    }

    [Fact]
    public async Task Who_reported_takes_two_people_and_a_reason_and_the_reporter_is_told()
    {
        var received = await reporting.Reports("anna.berg", Threat());
        var id = await reporting.IdOf("hans.fors", received);
        var before = (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body;
        (before["reporter"]!["kind"].Word(), before["reporter"]!["login"].Word()).ShouldBe(("named", null));
        before.ToJsonString().ShouldNotContain("anna", Case.Insensitive);
        var asked = await reporting.Steps("hans.fors", id, "identity-request", new { reason = "Hon måste varnas i kväll." });
        var question = asked["identityRequests"]![0]!["id"].Word();
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/identity-requests/{question}/answer", new { approved = true, reason = "Jag själv" })).Body["code"].Word().ShouldBe("influence-two-people");
        (await City.Post("bo.ek", $"/api/influence-reports/{id}/identity-requests/{question}/answer", new { approved = true, reason = "Chef" })).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var waiting = await (await City.As("greta.vik")).GetStringAsync("/api/influence-reports/identity-requests", TestContext.Current.CancellationToken);
        (waiting.Contains(question!), waiting.Contains("dotter")).ShouldBe((true, false));
        (await City.Post("greta.vik", $"/api/influence-reports/{id}/identity-requests/{question}/answer", new { approved = true, reason = "Fara för liv" })).Response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["reporter"]!["login"].Word().ShouldBe("anna.berg");
        (await City.Get("greta.vik", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound, "she agreed, and still does not read it");
        await reporting.Steps("hans.fors", id, "handlers", new { person = "tove.lind", reason = "Stöd" });
        (await City.Get("tove.lind", $"/api/influence-reports/{id}")).Body["reporter"]!["login"].Word().ShouldBeNull("only the one who asked may read it");
        var (_, thread) = await reporting.WithCode(received["receiptCode"].Word()!);
        (thread["identityKnown"].Word(), thread["identityNotices"]![0]!["outcome"].Word(), thread["identityNotices"]![0]!["reason"].Word()).ShouldBe(("opened", "opened", "Hon måste varnas i kväll."));
    }

    [Fact]
    public async Task The_reporter_may_let_the_handlers_know_at_once_or_later()
    {
        var at_once = await reporting.Reports("eva.lund", Threat(form => form["consentToShare"] = true));
        (await City.Get("hans.fors", $"/api/influence-reports/{await reporting.IdOf("hans.fors", at_once)}")).Body["reporter"]!["login"].Word().ShouldBe("eva.lund");
        var later = await reporting.Reports("eva.lund", Threat());
        var id = await reporting.IdOf("hans.fors", later);
        (await reporting.WithCode(later["receiptCode"].Word()!, "/identity")).Body["identityKnown"].Word().ShouldBe("shared");
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["reporter"]!["login"].Word().ShouldBe("eva.lund");
        var nobody = await reporting.Reports(null, Threat());
        (await reporting.WithCode(nobody["receiptCode"].Word()!, "/identity")).Body["code"].Word().ShouldBe("influence-reported-anonymously");
        var hidden = await reporting.Reports("eva.lund", Threat(form => form["anonymous"] = true));
        (await City.Get("hans.fors", $"/api/influence-reports/{await reporting.IdOf("hans.fors", hidden)}")).Body["reporter"]!["kind"].Word().ShouldBe("anonymous");
    }

    [Fact]
    public async Task What_is_shared_with_another_actor_is_noted_with_its_ground()
    {
        var received = await reporting.Reports(null, Threat());
        var id = await reporting.IdOf("hans.fors", received);
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/sharing", new { recipientKind = "police", recipient = "Polisen", what = "Allt" })).Body["errors"]!.AsObject().Select(e => e.Key).ShouldContain("scope");
        var shared = await reporting.Steps("hans.fors", id, "sharing", new { recipientKind = "insuranceCompany", recipient = "S:t Erik Försäkring", scope = "Skadan, utan personer", legalGround = "OSL 10 kap. 2 §", what = "Foto av rutan", expiresOn = SmallCity.Today.AddDays(30).ToString("yyyy-MM-dd") });
        shared["shares"]![0]!["legalGround"].Word().ShouldBe("OSL 10 kap. 2 §");
        (await reporting.Steps("hans.fors", id, "links", new { kind = "supplier", reference = "5599004040" }))["links"]![0]!["reference"].Word().ShouldBe("5599004040");
    }

    [Fact]
    public async Task Handed_to_the_whistleblower_function_only_a_marker_with_times_is_left()
    {
        // H16: the report names a manager taking kickbacks.
        var received = await reporting.Reports("eva.lund", Threat(form =>
        {
            form["forms"] = new JsonArray("insidePressure");
            form["description"] = "Chefen tar emot pengar av en leverantör.";
            form["actor"] = new JsonObject { ["kind"] = "manager", ["login"] = "filip.norr" };
        }));
        var id = await reporting.IdOf("hans.fors", received);
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/whistleblowing-handover", new { reason = "" })).Response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["code"].Word().ShouldBe("influence-destroyed");
        var (_, thread) = await reporting.WithCode(received["receiptCode"].Word()!);
        (thread["report"], thread["status"].Word()).ShouldBe((null, "handedOver"));
        thread["destroyed"].Word().ShouldNotBeNull();
        var marker = (await City.Get("ida.sand", "/api/influence-reports/overview")).Body["handovers"]![0]!;
        DateOnly.Parse(marker["acknowledgeBy"].Word()!).ShouldBe(DateOnly.Parse(marker["on"].Word()!).AddDays(7));
        var at = $"/api/whistleblowing-handovers/{marker["id"].Word()}";
        (await City.Post("greta.vik", $"{at}/feedback", new { })).Body["code"].Word().ShouldBe("whistleblowing-not-awaited");
        var confirmed = (await City.Post("greta.vik", $"{at}/acknowledgement", new { })).Body;
        DateOnly.Parse(confirmed["feedbackBy"].Word()!).ShouldBe(SmallCity.Today.AddMonths(3));
        (await City.Post("greta.vik", $"{at}/feedback", new { })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await City.Post("ida.sand", $"{at}/feedback", new { })).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_loses_what_tells_who_made_it_and_reaches_the_handler_alone()
    {
        var received = await reporting.Reports(null, Threat());
        var (code, id) = (received["receiptCode"].Word()!, await reporting.IdOf("hans.fors", received));
        using var stranger = City.Ledger.Stranger();
        byte[] plain = [.. "From: a@b.se\r\nSubject: hej\r\n\r\nText"u8];
        var sent = await stranger.PostAsync("/api/influence-reports/inbox/attachments", Form(code, "bevis.png", Picture), TestContext.Current.CancellationToken);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var file = JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["attachments"]![0]!;
        file["name"].Word()!.ShouldNotContain("bevis");
        file["removed"]!.AsArray().Count.ShouldBe(1);
        var fetched = await (await City.As("hans.fors")).GetAsync($"/api/influence-reports/{id}/attachments/{file["id"].Word()}", TestContext.Current.CancellationToken);
        (fetched.StatusCode, fetched.Content.Headers.ContentDisposition!.DispositionType).ShouldBe((HttpStatusCode.OK, "attachment"));
        System.Text.Encoding.Latin1.GetString(await fetched.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Anna Berg");
        (await (await City.As("greta.vik")).GetAsync($"/api/influence-reports/{id}/attachments/{file["id"].Word()}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync("/api/influence-reports/inbox/attachments", Form(code, "x.exe", [0x4d, 0x5a, 0, 0, 1, 2, 3]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stranger.PostAsync("/api/influence-reports/inbox/attachments", Form("1111222233334444", "x.eml", plain), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_proof_that_it_is_in_the_log_says_nothing_of_it()
    {
        var received = await reporting.Reports(null, Threat());
        using var stranger = City.Ledger.Stranger();
        HttpResponseMessage proof;
        do proof = (await stranger.Sends("/api/influence-reports/inbox/receipt", new JsonObject { ["receiptCode"] = received["receiptCode"].Word() })).Response;
        while (proof.StatusCode == HttpStatusCode.ServiceUnavailable);
        var text = await proof.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldStartWith("c2sp.org/tlog-proof");
        text.ShouldNotContain("dotter");
    }

    private async Task<string> DueWithin(int days) => await (await City.As("jon.ask")).GetStringAsync($"/api/retention/due?days={days}", TestContext.Current.CancellationToken);

    [Fact]
    public async Task Destroyed_under_a_decision_the_words_are_gone_for_everybody_and_the_counts_stay()
    {
        var received = await reporting.Reports(null, Threat());
        var (code, id, number) = (received["receiptCode"].Word()!, await reporting.IdOf("hans.fors", received), received["caseNumber"].Word()!);
        var order = new { matter = number, decision = "SSA 2026:7", decidedOn = SmallCity.Today.ToString("yyyy-MM-dd"), reason = "Gallring efter tio år" };
        (await City.Post("jon.ask", "/api/destructions", order)).Response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it is still being handled");
        await reporting.Steps("hans.fors", id, "acknowledgement", new { text = "Läst." });
        await reporting.Steps("hans.fors", id, "police-decision", new { reported = false, reason = "Inget brott." });
        await reporting.Steps("hans.fors", id, "work-environment-decision", new { reported = false, reason = "Inget tillbud." });
        await reporting.Steps("hans.fors", id, "feedback", new { text = "Klart." });
        await reporting.Steps("hans.fors", id, "closing", new { outcome = "unclear" });
        var received0 = (await City.Get("ida.sand", "/api/influence-reports/overview")).Body["received"]!.GetValue<int>();
        var until = SmallCity.Today.AddMonths(120);
        var early = (await City.Post("jon.ask", "/api/destructions", order)).Body;
        early["code"].Word().ShouldBe("destruction-too-early");
        early["detail"].Word()!.ShouldContain($"{until:yyyy-MM-dd}");
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["keptUntil"].Word().ShouldBe($"{until:yyyy-MM-dd}");
        (await DueWithin(180)).ShouldNotContain(number);
        (await DueWithin(3_660)).Contains(number, StringComparison.Ordinal).ShouldBeTrue("the warning comes before the day");

        // A legal hold stops everything, the hand-over to the whistleblower function too.
        var now = new { order.matter, order.decision, order.decidedOn, order.reason, beforeTime = true };
        (await City.Post("hans.fors", "/api/retention/holds", new { matter = "R-2001-00001", reason = "Polisen utreder" })).Body["code"].Word().ShouldBe("destruction-no-such-matter");
        (await City.Post("hans.fors", "/api/retention/holds", new { matter = number })).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var (placed, hold) = await City.Post("hans.fors", "/api/retention/holds", new { matter = number.ToLowerInvariant(), reason = "Polisen utreder" });
        (placed.StatusCode, hold["matter"].Word(), hold["reason"].Word()).ShouldBe((HttpStatusCode.Created, number, "Polisen utreder"));
        (await City.Post("greta.vik", "/api/retention/holds", new { matter = number, reason = "En gång till" })).Body["code"].Word().ShouldBe("hold-already");
        (await City.Post("jon.ask", "/api/destructions", now)).Body["code"].Word().ShouldBe("destruction-held");
        (await City.Post("hans.fors", $"/api/influence-reports/{id}/whistleblowing-handover", new { reason = "" })).Body["code"].Word().ShouldBe("destruction-held");
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["held"]!.GetValue<bool>().ShouldBeTrue();
        (await City.Post("jon.ask", $"/api/retention/holds/{hold["id"].Word()}/lifting", new { reason = "Förundersökningen är nedlagd" })).Body["liftedBy"].Word().ShouldBe("jon.ask");
        (await City.Post("jon.ask", $"/api/retention/holds/{hold["id"].Word()}/lifting", new { reason = "Igen" })).Body["code"].Word().ShouldBe("hold-lifted");
        (await City.Post("jon.ask", $"/api/retention/holds/{id}/lifting", new { reason = "Fel" })).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await City.Post("jon.ask", "/api/destructions", now)).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var tombstone = JsonNode.Parse(await (await City.As("ida.sand")).GetStringAsync("/api/destructions", TestContext.Current.CancellationToken))!.AsArray().Single(d => d!["matter"].Word() == number)!;
        (tombstone["kind"].Word(), tombstone["beforeTime"]!.GetValue<bool>(), tombstone["decision"].Word()).ShouldBe(("influence-report", true, "SSA 2026:7"));
        (await DueWithin(3_660)).ShouldNotContain(number);
        (await City.Post("hans.fors", "/api/retention/holds", new { matter = number, reason = "För sent" })).Body["code"].Word().ShouldBe("destruction-already");
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Body["code"].Word().ShouldBe("influence-destroyed");
        (await reporting.WithCode(code)).Body["destroyed"].Word()!.ShouldContain("SSA 2026:7");
        (await City.Get("ida.sand", "/api/influence-reports/overview")).Body["received"]!.GetValue<int>().ShouldBe(received0);
    }

    private static MultipartFormDataContent Form(string code, string name, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { new StringContent(code), "receiptCode" }, { file, "file", name } };
    }

    /// <summary>A picture of one point with its author in a text chunk (PNG, RFC 2083).</summary>
    private static byte[] Picture => [.. Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000001000000010806000000 1F15C489".Replace(" ", "")), .. Chunk("tEXt", "Author\0Anna Berg"u8.ToArray()),
        .. Convert.FromHexString("0000000D49444154789C6360606060000000050001A5F645400000000049454E44AE426082")];

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var (length, crc) = (new byte[4], new byte[4]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. length, .. body, .. crc];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }
        return ~crc;
    }
}
