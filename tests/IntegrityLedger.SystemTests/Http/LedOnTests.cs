using System.Net;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>After a form was sent a page leads on, however fast it was done: a page that was ready before its first rendering was answered 400 by the framework.</summary>
public sealed class LedOnTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task Every_one_of_two_hundred_forms_is_accepted()
    {
        var cecilia = await city.As("cecilia.strand");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 200; i++)
        {
            using var form = new FormUrlEncodedContent([new("_handler", "page"), new("do", "save"), new("digest", "daily"), new("language", "sv"), new("quietFrom", "18:00"), new("quietTo", "07:00")]);
            using var answer = await cecilia.PostAsync("/me/notifications", form, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }
        answers.CountBy(status => status).ShouldBe([new(HttpStatusCode.Found, 200)]);
    }
}
