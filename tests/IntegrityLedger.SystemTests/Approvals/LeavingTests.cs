using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>Leaving closes what is open, and hands it on.</summary>
public sealed class LeavingTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task Who_leaves_the_city_hands_on_what_waits()
    {
        var gift = await city.Declares("maria.blom", Book());
        gift.Approver().ShouldBe("nils.ros");
        var left = $"post;inloggning;namn;befattning;enhet;fr.o.m.;slutade\nperson;nils.ros;Nils Ros;Enhetschef;HT;2020-01-01;{Day(-1)}\n";
        using var form = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(left)), "file", "slutade.csv" } };
        var answer = await (await city.As("karin.dahl")).PostAsync("/api/imports/employees", form, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        JsonNode.Parse(body)!["imported"]!.GetValue<int>().ShouldBe(1, body);
        (await city.Reads("maria.blom", gift.Id())).Approver().ShouldBe("tove.lind");
    }
}
