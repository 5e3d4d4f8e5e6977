using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("212000-0142", "2120000142", LegalForm.PublicBody)]
    [InlineData("556036-0793", "5560360793", LegalForm.LimitedCompany)]
    [InlineData("232100-0131", "2321000131", LegalForm.PublicBody)]
    [InlineData("16 556036-0793", "5560360793", LegalForm.LimitedCompany)]
    [InlineData("165560360793", "5560360793", LegalForm.LimitedCompany)]
    [InlineData("5599001012", "5599001012", LegalForm.LimitedCompany)]
    [InlineData("556036–0793", "5560360793", LegalForm.LimitedCompany)]
    public void Numbers_of_legal_persons_are_read_however_they_are_written(string written, string digits, LegalForm form)
    {
        var number = OrganisationNumber.Parse(written).Value;
        number.Digits.ShouldBe(digits);
        number.IsPersonal.ShouldBeFalse();
        number.Form.ShouldBe(form);
    }

    [Theory]
    [InlineData("556053-0022")] // wrong check digit
    [InlineData("212000-0143")]
    [InlineData("21200-00142-1")] // eleven digits
    [InlineData("556036079")] // nine
    [InlineData("17556036079312")]
    [InlineData("195560360793")] // a century before a legal person's number
    [InlineData("168112189876")] // 16 before a person's
    [InlineData("55603A-0793")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("SE556036079301")] // a VAT number
    [InlineData("811332-0003")] // neither a month nor a legal person
    [InlineData("٥٥٦٠٣٦٠٧٩٣")] // digits of another script
    public void Other_numbers_are_refused_with_a_sentence_in_both_languages(string? written)
    {
        var refusal = OrganisationNumber.Parse(written).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("organisation-number-invalid");
        refusal.Field.ShouldBe("organisationNumber");
        refusal.Message.Sv.ShouldNotBe(refusal.Message.En);
    }

    [Theory]
    [InlineData("811218-9876", true)]
    [InlineData("19811218-9876", true)]
    [InlineData("811218+9876", true)]
    [InlineData("811278-9873", true)] // samordningsnummer: day plus sixty
    public void A_sole_traders_number_is_known_as_a_persons(string written, bool personal)
    {
        var number = OrganisationNumber.Parse(written).Value;
        number.IsPersonal.ShouldBe(personal);
        number.Form.ShouldBeNull();
    }

    [Fact]
    public void Any_two_neighbouring_digits_that_change_places_are_noticed_but_for_nought_and_nine()
    {
        const string good = "5560360793";
        for (var i = 0; i < 9; i++)
        {
            var (a, b) = (good[i], good[i + 1]);
            if (a == b || (a, b) is ('0', '9') or ('9', '0')) continue;
            var swapped = good[..i] + b + a + good[(i + 2)..];
            OrganisationNumber.Parse(swapped).IsRefused.ShouldBeTrue(swapped);
        }
    }

    [Fact]
    public void Json_holds_ten_digits_and_takes_the_written_form() =>
        System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<OrganisationNumber>("\"556036-0793\"")).ShouldBe("\"5560360793\"");
}
