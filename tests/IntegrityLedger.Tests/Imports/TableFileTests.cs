using System.Text;
using IntegrityLedger.Imports;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Imports;

/// <summary>Files as they come: encodings, separators, titles above the columns, and what is no register at all.</summary>
public sealed class TableFileTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private const string Swedish = "Löpnr;Mottagare;Datum;Gåva;Värde (kr);Givare\r\n1;Åsa Öberg;2024-03-05;Blommor;1 250,50;Bygg & Måleri i Älvsjö AB\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16-bare", "utf-16BE", "windows-1252"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_Swedish_register_is_read_whatever_its_encoding(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Swedish),
            "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Swedish)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Swedish)],
            "utf-16-bare" => Encoding.Unicode.GetBytes(Swedish),
            "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Swedish)],
            _ => Windows.GetBytes(Swedish),
        };
        var row = Registers.Read(bytes, Registers.Guessed).ShouldHaveSingleItem().ShouldBeOfType<RowMapped>().Row;
        row.Text("person.name").ShouldBe("Åsa Öberg");
        row.Text("counterparty.name").ShouldBe("Bygg & Måleri i Älvsjö AB");
        row.Amount("value").ShouldBe(new("1 250,50", 1250.50m, "SEK"));
        row.Line.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_within_the_first_column_name_and_a_bare_CR_are_no_hindrance()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF\uFEFFnamn\tdatum\tgåva\rAnna\t2024-01-02\tBok\r");
        Registers.Read(bytes, Registers.Guessed).ShouldHaveSingleItem().ShouldBeOfType<RowMapped>().Row.Text("person.name").ShouldBe("Anna");
    }

    [Fact]
    public void A_title_above_the_columns_is_passed_over()
    {
        var rows = Registers.Read("Gåvoregister 2024;;\nUppdaterat;2024-12-31;\n\nNamn;Datum;Gåva\nAnna;2024-01-02;Bok\n", Registers.Guessed);
        rows.ShouldHaveSingleItem().Line.ShouldBe(5);
    }

    [Fact]
    public void The_separator_that_a_spreadsheet_announces_is_taken() =>
        Registers.Read("sep=;\nnamn;datum;gåva\nAnna;2024-01-02;Bok\n", Registers.Guessed).ShouldHaveSingleItem().ShouldBeOfType<RowMapped>();

    [Fact]
    public void A_file_that_mixes_encodings_is_refused_with_the_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("namn,datum,gåva\nÅsa Öberg,2024-01-02,Choklad från Älvsjö\n"), .. Windows.GetBytes("Åke,2024-01-03,Vin\n")];
        var refusal = Open(bytes);
        refusal.Code.ShouldBe("import-encoding-mixed");
        refusal.Message.En.ShouldContain("line 3");
    }

    [Theory]
    [InlineData("", "import-file-empty")]
    [InlineData("\r\n\r\n", "import-file-empty")]
    [InlineData("PK\u0003\u0004xl/workbook.xml", "import-file-not-text")]
    [InlineData("%PDF-1.7", "import-file-not-text")]
    [InlineData("namn,da\0\0tum", "import-file-not-text")]
    [InlineData("{\"json\": true}", "import-columns-missing")]
    public void What_is_no_register_is_refused_as_what_it_is(string content, string code) => Open(Encoding.UTF8.GetBytes(content)).Code.ShouldBe(code);

    [Fact]
    public void Missing_columns_are_named_and_so_are_those_that_were_found()
    {
        var refusal = Open(Encoding.UTF8.GetBytes("vem,när,vad\nAnna,2024-01-02,Bok\n"));
        refusal.Code.ShouldBe("import-columns-missing");
        refusal.Message.En.ShouldContain("\"vem\", \"när\", \"vad\"");
        refusal.Message.En.ShouldContain("occurredOn (occurredOn / date / datum");
    }

    [Fact]
    public void A_register_with_columns_and_no_rows_has_no_rows() => Registers.Read("namn,datum,gåva\r\n", Registers.Guessed).ShouldBeEmpty();

    private static Refusal Open(byte[] bytes) => ImportFile.Open(new MemoryStream(bytes), Registers.Guessed).Refusal.ShouldNotBeNull();
}
