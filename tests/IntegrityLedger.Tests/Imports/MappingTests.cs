using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Declarations;
using IntegrityLedger.Imports.Mapping;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Imports;

public sealed class MappingTests
{
    private const string Danish = """
        {
          "kind": "declarations", "register": "kommune-x", "separator": ";",
          "dates": { "formats": ["d. MMMM yyyy"], "culture": "da-DK" },
          "numbers": { "decimal": ",", "currency": "DKK", "symbols": { "kr.": "DKK" } },
          "empty": ["ingen"],
          "fields": {
            "person.name": { "join": ["Fornavn", "Efternavn"] },
            "person.key": "MedarbejderNr",
            "occurredOn": "Dato",
            "direction": { "from": "Retning", "map": { "ind": "received", "ud*": "given" } },
            "response": { "from": "Svar", "map": { "ja": "accepted", "nej": "declined" }, "default": "undecided" },
            "category": { "from": "Hvad", "classify": [{ "pattern": "frokost|middag", "value": "meal" }], "default": "goods" },
            "description": "Hvad",
            "value": { "from": "Beløb", "currencyFrom": "Valuta" },
            "counterparty.name": "Giver",
            "participants": { "from": "Deltagere", "split": "/", "required": false }
          }
        }
        """;

    private const string Header = "Fornavn;Efternavn;MedarbejderNr;Dato;Retning;Svar;Hvad;Beløb;Valuta;Giver;Ekstra\n";

    [Fact]
    public void A_register_with_other_columns_words_and_formats_is_read_by_its_mapping()
    {
        var row = One(Header + "Søren;Ørsted;17;3. marts 2024;udgående;ja;Middag i Aarhus;1.250,00;SEK;Møller A/S;x\n");
        var declaration = DeclarationRows.Read(row, "kommune-x", new(2026, 1, 1)).Declaration.ShouldNotBeNull();
        (declaration.PersonName, declaration.PersonKey, declaration.OccurredOn).ShouldBe(("Søren Ørsted", "17", new DateOnly(2024, 3, 3)));
        (declaration.Direction, declaration.Response, declaration.Category).ShouldBe(("given", "accepted", "meal"));
        (declaration.Value!.Amount, declaration.Value.Currency, declaration.Source).ShouldBe((1250m, "SEK", "kommune-x"));
    }

    [Fact]
    public void An_empty_cell_takes_the_default_and_a_word_for_nothing_is_empty()
    {
        var row = One(Header + "Søren;Ørsted;17;3. marts 2024;ind;;Bog;ingen;;Møller A/S;x\n");
        row.Text("response").ShouldBe("undecided");
        row.Amount("value").ShouldBeNull();
    }

    [Fact]
    public void A_word_that_the_vocabulary_does_not_hold_refuses_the_row_and_names_the_choices()
    {
        var refused = Rows(Header + "Søren;Ørsted;17;3. marts 2024;sidelæns;ja;Bog;5;;M;x\n").ShouldHaveSingleItem().ShouldBeOfType<RowRefused>();
        refused.Reason.En.ShouldBe("The column \"Retning\" holds \"sidelæns\", which is none of received, given.");
        refused.Reason.Sv.ShouldBe("Kolumnen \"Retning\" innehåller \"sidelæns\", som inte är något av received, given.");
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_at_once()
    {
        var refused = Rows(Header + ";;17;i går;ind;ja;Bog;5;;M;x\n").ShouldHaveSingleItem().ShouldBeOfType<RowRefused>();
        refused.Reason.En.ShouldContain("The column \"Fornavn\" is empty.");
        refused.Reason.En.ShouldContain("\"i går\", which is not a date");
    }

    [Fact]
    public void A_row_of_another_width_is_refused_and_spare_separators_at_its_end_are_not()
    {
        Rows(Header + "Søren;Ørsted;17;3. marts 2024;ind;ja;Bog;5;;M;x;;;\n").ShouldHaveSingleItem().ShouldBeOfType<RowMapped>();
        Rows(Header + "Søren;Ørsted;17;3. marts 2024;ind;ja;Bog;5;;M\n").ShouldHaveSingleItem().ShouldBeOfType<RowRefused>().Reason.En.ShouldBe("The row has 10 cells but the file has 11 columns.");
    }

    [Fact]
    public void Two_equal_rows_are_two_things_and_the_same_two_every_time()
    {
        const string row = "Søren;Ørsted;17;3. marts 2024;ind;ja;Bog;5;;M;x\n";
        List<string> Keys(string csv) => [.. Rows(csv).OfType<RowMapped>().Select(r => r.Row.Key.ToString())];
        var twice = Keys(Header + row + row);
        twice.Distinct().Count().ShouldBe(2);
        Keys(Header + row + row).ShouldBe(twice);
        Keys(Header + "Anden;Person;18;4. marts 2024;ind;ja;Bog;5;;M;x\n" + row)[1].ShouldBe(twice[0]);
    }

    [Fact]
    public void A_better_guess_of_the_kind_makes_no_new_row()
    {
        const string row = "Søren;Ørsted;17;3. marts 2024;ind;ja;Bog;5;;M;x\n";
        var better = Registers.Plan(Danish.Replace("\"value\": \"meal\"", "\"value\": \"refreshment\"").Replace("\"default\": \"goods\"", "\"default\": \"other\""));
        var after = Registers.Read(Header + row, better).OfType<RowMapped>().Single().Row;
        after.Text("category").ShouldBe("other");
        after.Key.ShouldBe(One(Header + row).Key);
    }

    [Fact]
    public void Columns_that_changed_their_names_refuse_the_whole_file()
    {
        var refusal = ImportFile.Open(new MemoryStream("Fornavn;Efternavn;MedarbejderNr;Tid;Retning;Svar;Hvad;Beløb;Valuta;Giver\n"u8.ToArray()), Registers.Plan(Danish)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("import-columns-missing");
        refusal.Message.En.ShouldContain("occurredOn (Dato)");
    }

    [Theory]
    [InlineData("{", "$")]
    [InlineData("""{ "feilds": {} }""", "$.feilds")]
    [InlineData("""{ "fields": { "person.name": "namn" } }""", "fields: occurredOn must be there")]
    [InlineData("""{ "fields": { "persn": "namn" } }""", "fields.persn: there is no such field; the fields are person.key")]
    [InlineData("""{ "fields": { "person.name": "n", "occurredOn": { "from": "d", "replace": [{ "pattern": "(?=x)" }] } } }""", "fields.occurredOn.replace")]
    [InlineData("""{ "kind": "employees", "fields": { "person.name": "n" } }""", "kind: it is written for \"employees\", not \"declarations\"")]
    [InlineData("""{ "dates": { "culture": "klingon" }, "fields": { "person.name": "n", "occurredOn": "d" } }""", "dates.culture")]
    [InlineData("""{ "fields": { "person.name": {}, "occurredOn": "d" } }""", "fields.person.name: state \"from\"")]
    public void A_faulty_mapping_says_where(string json, string told)
    {
        var parsed = MappingJson.Parse(json);
        var refusal = parsed.IsRefused ? parsed.Refusal! : MappingPlan.Create(DeclarationSchema.Schema, parsed.Value).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("import-mapping-invalid");
        refusal.Message.En.ShouldContain(told);
    }

    [Fact]
    public void Without_a_mapping_Swedish_and_English_column_names_tell_what_they_are()
    {
        var row = Registers.Read("Mottagare,Givare,Händelsedatum,Gåva,Värde i kronor,Åtgärd\nÅsa,Bolaget AB,2024-05-06,Presentkort,500 kr,Avböjd\nBo,,Inget att redovisa,,,\n", Registers.Guessed);
        var declaration = DeclarationRows.Read(row[0].ShouldBeOfType<RowMapped>().Row, "declarations", new(2026, 1, 1)).Declaration.ShouldNotBeNull();
        (declaration.Response, declaration.Direction, declaration.Description, declaration.Category).ShouldBe(("declined", "received", "Presentkort", "giftCard"));
        row[1].ShouldBe(new RowSkipped(3, "nilReturn"));
    }

    [Theory]
    [InlineData("Estimated Value (£)", "GBP")]
    [InlineData("Värde (kr)", "SEK")]
    [InlineData("Amount (EUR)", "EUR")]
    [InlineData("Belopp", "SEK")]
    public void The_name_of_a_column_may_tell_its_currency(string column, string currency)
    {
        var row = Registers.Read($"Name;Date;Gift;{column}\nAnna;2024-01-02;Pen;12\n", Registers.Guessed).ShouldHaveSingleItem().ShouldBeOfType<RowMapped>().Row;
        row.Amount("value").ShouldBe(new("12", 12m, currency));
    }

    [Fact]
    public void Two_columns_that_would_both_do_are_not_chosen_between() =>
        ImportFile.Open(new MemoryStream("Name,Date,Gift,Value (£),Value (SEK)\nAnna,2024-01-02,Pen,12,150\n"u8.ToArray()), Registers.Guessed).Refusal.ShouldNotBeNull().Code.ShouldBe("import-column-twice");

    [Fact]
    public void A_personal_number_is_nobodys_key()
    {
        var row = One(Header + "Søren;Ørsted;19811218-9876;3. marts 2024;ind;ja;Bog;5;;M;x\n");
        DeclarationRows.Read(row, "r", new(2026, 1, 1)).Problem.ShouldNotBeNull().En.ShouldContain("personal number");
    }

    [Fact]
    public void A_date_that_has_not_been_is_refused()
    {
        var row = One(Header + "Søren;Ørsted;17;3. marts 2062;ind;ja;Bog;5;;M;x\n");
        DeclarationRows.Read(row, "r", new(2026, 1, 1)).Problem.ShouldNotBeNull().En.ShouldBe("The date 2062-03-03 is in the future.");
    }

    private static List<RowResult> Rows(string csv) => Registers.Read(csv, Registers.Plan(Danish));

    private static MappedRow One(string csv) => Rows(csv).ShouldHaveSingleItem().ShouldBeOfType<RowMapped>().Row;
}
