using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Declarations;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Imports;

/// <summary>The published registers, row for row; the expected figures were counted with another program.</summary>
public sealed class RealRegisterTests
{
    [Fact]
    public void Every_row_of_the_gift_register_is_accounted_for()
    {
        var rows = Load("uk-ministers-gifts");
        Census(rows).ShouldBe((391, 189, 201, 1));
        rows.OfType<RowRefused>().Single().ShouldSatisfyAllConditions(r => r.Line.ShouldBe(281), r => r.Reason.En.ShouldContain("\"2025-20-08\", which is not a date"));
        var declarations = Declarations(rows);
        declarations.Count(d => d.Direction == "given").ShouldBe(8);
        declarations.Count(d => d.Value?.Amount is not null).ShouldBe(108);
        declarations.Where(d => d.Value?.Currency == "GBP").Sum(d => d.Value!.Amount).ShouldBe(79_386.76m);
        declarations.Count(d => d.Value is null).ShouldBe(1);
        declarations.Where(d => d.Value is { Amount: null }).Select(d => d.Value!.AsWritten).Distinct().Order(StringComparer.Ordinal).ShouldBe(["Above Limit", "Above limit", "£175-200"]);
        declarations.Single(d => d.Note is not null).Note.ShouldBe("Received (by Mrs Starmer)");
    }

    [Fact]
    public void Every_row_of_the_hospitality_register_is_accounted_for()
    {
        var rows = Load("uk-ministers-hospitality");
        Census(rows).ShouldBe((1178, 972, 189, 17));
        rows.OfType<RowRefused>().Select(r => r.Line).ShouldBe([.. Enumerable.Range(508, 8), .. Enumerable.Range(543, 8), 767], ignoreOrder: false);
        rows.OfType<RowRefused>().First(r => r.Line == 509).Reason.En.ShouldBe(
            "The column \"date\" holds \"Nick Thomas-Symonds\", which is not a date (expected yyyy-MM-dd, d/M/yyyy). The cells seem to have slipped one step to the right.");
        var declarations = Declarations(rows);
        declarations.Count(d => d.Value?.Amount is not null).ShouldBe(906);
        declarations.Where(d => d.Value?.Currency == "GBP").Sum(d => d.Value!.Amount).ShouldBe(141_486.82m);
        declarations.Count(d => d.Value?.Currency == "USD").ShouldBe(5);
        declarations.Count(d => d.Value?.AsWritten.StartsWith('\uFFFD') == true && d.Value.Currency == "GBP").ShouldBe(6);
        declarations.Single(d => d.Line == 519).Counterparty.Name.ShouldBe("Anna Gross, Political Correspondent, Financial Times; Max Kendix, Political Reporter, The Times");
        declarations.Where(d => d.Line is 863 or 864).ShouldAllBe(d => d.Accompanied == null);
        declarations.ShouldContain(d => d.PersonName == "Heidi Alexander" && d.PersonKey == "import:uk-ministers:Heidi Alexander");
    }

    [Fact]
    public void No_two_declarations_of_both_registers_share_an_identity()
    {
        var all = Declarations([.. Load("uk-ministers-gifts"), .. Load("uk-ministers-hospitality")]);
        all.Select(d => d.StreamId).Distinct().Count().ShouldBe(all.Count);
    }

    private static List<ImportedDeclaration> Declarations(IEnumerable<RowResult> rows) =>
        [.. rows.OfType<RowMapped>().Select(r => DeclarationRows.Read(r.Row, "uk-ministers", new(2026, 1, 31)).Declaration.ShouldNotBeNull())];

    private static (int Rows, int Mapped, int Nil, int Refused) Census(List<RowResult> rows) =>
        (rows.Count, rows.OfType<RowMapped>().Count(), rows.OfType<RowSkipped>().Count(r => r.Kind == "nilReturn"), rows.OfType<RowRefused>().Count());

    private static List<RowResult> Load(string name)
    {
        var path = Registers.Real($"{name}.csv");
        Assert.SkipWhen(path is null, "The real registers are not beside this checkout (../shared/data).");
        return Registers.Read(File.ReadAllBytes(path), Registers.Shipped($"{name}.json"));
    }
}
