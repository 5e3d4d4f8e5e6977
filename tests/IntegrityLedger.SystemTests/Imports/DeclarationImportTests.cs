using System.Net;
using System.Text;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>Gift registers of others, sent over HTTP.</summary>
public sealed class DeclarationImportTests
{
    private const string Swedish = """
        Löpnr;Befattningshavare;När;Vad;Uppskattat värde;Från;Svar
        1;Åsa Öberg;2024-03-05;Blommor;250,50;Bygg & Måleri i Älvsjö AB;mottagen
        2;Bo Ek;2024-13-05;Vin;1 200;Krögaren;mottagen
        3;Åsa Öberg;2024-04-01;"Middag
        på Älgen";ca 400;Konsult AB;avböjd
        4;;;;;;
        """;

    private const string Mapping = """
        { "kind": "declarations", "register": "kommun-a", "numbers": { "decimal": ",", "currency": "SEK" },
          "fields": { "reference": "Löpnr", "person.name": "Befattningshavare", "occurredOn": "När", "description": "Vad", "value": "Uppskattat värde", "counterparty.name": "Från",
            "response": { "from": "Svar", "map": { "mottagen": "accepted", "avböjd": "declined" } } } }
        """;

    [Fact]
    public async Task The_gift_register_of_ministers_is_read_by_its_columns_and_a_second_time_adds_nothing()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var file = RealFiles.Read("uk-ministers-gifts.csv");
        var first = await ledger.Import(file);
        first.Text("mapping").ShouldBe("uk-ministers-gifts");
        first.Counts().ShouldBe((391, 189, 201, 1));
        first.GetProperty("skippedAs").GetProperty("nilReturn").GetInt32().ShouldBe(201);
        var events = await ledger.Events();
        (await ledger.Declarations()).ShouldBe(189);
        var second = await ledger.Import(file);
        second.Counts().ShouldBe((391, 0, 390, 1));
        second.GetProperty("skippedAs").GetProperty("alreadyImported").GetInt32().ShouldBe(189);
        (await ledger.Events()).ShouldBe(events);
    }

    [Fact]
    public async Task Both_registers_of_ministers_tell_of_the_same_people()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        (await ledger.Import(RealFiles.Read("uk-ministers-gifts.csv"), "uk-ministers-gifts")).Counts().ShouldBe((391, 189, 201, 1));
        (await ledger.Import(RealFiles.Read("uk-ministers-hospitality.csv"), File.ReadAllText(RealFiles.Mapping("uk-ministers-hospitality.json")))).Counts().ShouldBe((1178, 972, 189, 17));
        (await ledger.Count("select count(*) from ledger_events.mt_events where type = 'employee_registered'")).ShouldBe(await ledger.Count("select count(distinct data -> 'declarant' ->> 'person') from ledger_events.mt_events where type = 'historical_declaration_imported'"));
    }

    [Fact]
    public async Task A_Windows_1252_register_with_semicolons_and_columns_of_its_own_is_read_by_its_mapping()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var answer = await ledger.Import(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Swedish.ReplaceLineEndings("\r\n")), Mapping);
        answer.Counts().ShouldBe((4, 2, 0, 2));
        (answer.Text("encoding"), answer.Text("separator"), answer.Text("register")).ShouldBe(("windows-1252", ";", "kommun-a"));
        answer.GetProperty("rejected").EnumerateArray().Select(r => (r.GetProperty("line").GetInt32(), r.Text("reason"))).ShouldBe([
            (3, "The column \"När\" holds \"2024-13-05\", which is not a date (expected yyyy-MM-dd, yyyyMMdd, yyyy/MM/dd, yyyy.MM.dd, d/M/yyyy, d.M.yyyy)."),
            (6, "The column \"Befattningshavare\" is empty. The column \"När\" is empty."),
        ]);

        // What another register says in euros comes to kronor by the rate of that day, and to nothing known on a day without one.
        const string euros = "Löpnr;Befattningshavare;När;Vad;Uppskattat värde;Från;Svar\n11;Åsa Öberg;2026-03-05;Bok;EUR 40;Verlag GmbH;mottagen\n12;Åsa Öberg;2019-03-05;Bok;EUR 50;Verlag GmbH;mottagen\n";
        (await ledger.Import(Encoding.UTF8.GetBytes(euros), Mapping)).Counts().ShouldBe((2, 2, 0, 0));
        (await ledger.Count("select per_person_ore from ledger.mt_doc_giftsummary where occurred_on = '2026-03-05'")).ShouldBe(440_00);
        (await ledger.Count("select count(*) from ledger.mt_doc_giftsummary where occurred_on = '2019-03-05' and per_person_ore is null")).ShouldBe(1);
    }

    [Fact]
    public async Task No_name_and_no_word_of_a_register_stands_in_clear_in_the_ledger()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        await ledger.Import(Encoding.UTF8.GetBytes(Swedish), Mapping);
        (await ledger.Count("select count(*) from ledger_events.mt_events where data::text ~ 'Öberg|Älvsjö|Älgen|Blommor|ca 400'")).ShouldBe(0);
    }

    [Fact]
    public async Task Two_systems_that_send_the_same_register_at_once_bring_every_row_once()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var file = Many(1200);
        var answers = await Task.WhenAll(ledger.Import(file, Mapping), ledger.Import(file, Mapping));
        answers.Sum(a => a.GetProperty("imported").GetInt32()).ShouldBe(1200);
        (await ledger.Declarations()).ShouldBe(1200);
        (await ledger.Count("select count(distinct data ->> 'caseNumber') from ledger_events.mt_events where type = 'historical_declaration_imported'")).ShouldBe(1200);
        (await ledger.Count("select max(last)::bigint from ledger.case_number where series = 'H'")).ShouldBe(1200);
    }

    [Theory]
    [InlineData("vem;vad\nBo;vin\n", "import-columns-missing", HttpStatusCode.BadRequest)]
    [InlineData("", "import-file-empty", HttpStatusCode.BadRequest)]
    [InlineData("PK\u0003\u0004zip", "import-file-not-text", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_read_is_refused_whole_and_leaves_no_run(string content, string code, HttpStatusCode status)
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var answer = await ledger.Post("declarations", Encoding.UTF8.GetBytes(content));
        answer.StatusCode.ShouldBe(status);
        (await answer.Json()).Text("code").ShouldBe(code);
        using var client = ledger.Client();
        (await (await client.Get("/api/imports")).Json()).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_kind_or_a_mapping_that_does_not_exist_is_told_with_those_that_do()
    {
        await using var ledger = await ImportingLedger.StartAsync();
        var kind = await ledger.Post("gåvor", Encoding.UTF8.GetBytes(Swedish));
        kind.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await kind.Json()).Text("detail").ShouldContain("declarations");
        var mapping = await ledger.Post("declarations", Encoding.UTF8.GetBytes(Swedish), "../../etc/passwd");
        (await mapping.Json()).Text("detail").ShouldContain("uk-ministers-gifts");
    }

    internal static byte[] Many(int rows) => Encoding.UTF8.GetBytes("Löpnr;Befattningshavare;När;Vad;Uppskattat värde;Från;Svar\n" +
        string.Concat(Enumerable.Range(1, rows).Select(i => $"{i};Person {i % 40};2024-0{1 + i % 9}-1{i % 10};Sak {i};{i},50;Givare {i % 200} AB;mottagen\n")));

    internal static string OwnMapping => Mapping;
}
