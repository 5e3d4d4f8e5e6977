using CsCheck;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

/// <summary>Case numbers, amounts and organisation numbers as people write them.</summary>
public sealed class ValueTests
{
    [Fact]
    public void A_case_number_reads_as_it_is_written()
    {
        new CaseNumber("G", 2026, 123).ToString().ShouldBe("G-2026-00123");
        CaseNumber.TryParse(" g-2026-00123 ").ShouldBe(new CaseNumber("G", 2026, 123));
        CaseNumber.TryParse("G-2026-123456").ShouldBe(new CaseNumber("G", 2026, 123_456));
        Gen.Select(Gen.Int[2000, 2999], Gen.Int[1, 999_999_999]).Sample((year, number) => CaseNumber.TryParse(new CaseNumber("G", year, number).ToString()) == new CaseNumber("G", year, number));
        foreach (var wrong in new[] { null, "", "G", "G-26-1", "G-2026-", "-2026-1", "G-2026--1", "G-2026-1-1", "G-2026-1x", "G-2026-1234567890" }) CaseNumber.TryParse(wrong).ShouldBeNull(wrong);
    }

    [Fact]
    public void An_amount_is_whole_ore_and_rounds_as_shops_do()
    {
        Money.Kronor(180.00m).Minor.ShouldBe(180_00);
        Money.Kronor(0.005m).Minor.ShouldBe(1);
        Money.Kronor(-0.005m).Minor.ShouldBe(-1);
        Money.Kronor(0.0049m).Minor.ShouldBe(0);
        new Money(4_800_00).DividedBy(8).ShouldBe(Money.Kronor(600));
        new Money(100_00).DividedBy(3).ShouldBe(new Money(33_33));
        Money.Kronor(12.5m).ToString().ShouldBe("12.50 SEK");
        Gen.Long[-1_000_000_00, 1_000_000_00].Sample(ore => Money.Kronor(new Money(ore).Amount).Minor == ore);
        Should.Throw<InvalidOperationException>(() => Money.Kronor(1).CompareTo(new Money(1, "EUR")));
    }

    [Theory]
    [InlineData("5599001012", "5599001012")]
    [InlineData("559900-1012", "5599001012")]
    [InlineData(" 16559900-1012 ", "5599001012")]
    [InlineData("559900\u20131012", "5599001012")]
    [InlineData("212000-0142", "2120000142")]
    [InlineData("19640823-3234", "6408233234")]
    [InlineData("640823+3234", "6408233234")]
    public void An_organisation_number_is_read_in_every_way_it_is_written(string written, string digits) => OrganisationNumber.Parse(written).Value.Digits.ShouldBe(digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5599001013")]
    [InlineData("5599010012")]
    [InlineData("559900101")]
    [InlineData("SE5599001012")]
    [InlineData("٥٥٩٩٠٠١٠١٢")]
    [InlineData("0000000000")]
    public void What_is_not_an_organisation_number_is_refused_with_a_reason(string? written)
    {
        var refusal = OrganisationNumber.Parse(written, "number").Refusal;
        refusal.ShouldNotBeNull();
        refusal.Field.ShouldBe("number");
        refusal.Message.Sv.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void One_wrong_digit_or_two_neighbours_swapped_is_noticed() => Gen.Select(Gen.Int[0, 9], Gen.Int[1, 9]).Sample((at, by) =>
    {
        var digits = "5599001012".ToCharArray();
        digits[at] = (char)('0' + (digits[at] - '0' + by) % 10);
        OrganisationNumber.Parse(new string(digits)).IsRefused.ShouldBeTrue();
    });

    [Fact]
    public void A_persons_number_is_told_from_a_firms()
    {
        var person = OrganisationNumber.Parse("640823-3234").Value;
        person.IsPersonal.ShouldBeTrue();
        person.Form.ShouldBeNull();
        var city = OrganisationNumber.Parse("212000-0142").Value;
        city.IsPersonal.ShouldBeFalse();
        city.Form.ShouldBe(LegalForm.PublicBody);
        OrganisationNumber.Parse("5599001012").Value.Form.ShouldBe(LegalForm.LimitedCompany);
        city.Written.ShouldBe("212000-0142");
    }

    [Fact]
    public void The_same_name_is_the_same_id_everywhere_and_another_kind_is_another_id()
    {
        EmployeeId.FromSourceKey("Anna.Berg ").ShouldBe(EmployeeId.FromSourceKey("anna.berg"));
        StableId.From("unit", "x").ShouldNotBe(StableId.From("employee", "x"));
        StableId.From("employee", "anna.berg").Version.ShouldBe(8);
    }
}
