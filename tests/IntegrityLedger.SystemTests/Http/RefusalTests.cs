using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>A refusal is the same refusal whoever asks, in the language of who asks.</summary>
public sealed class RefusalTests
{
    private static readonly Refusal Late = new("late-reason-missing", RefusalKind.Rule, new("Skriv varför det är sent.", "Write why it is late."), "Riktlinjer 4.2", "lateReason");

    private static async Task<HttpResponseMessage> Ask(SmallHouse house, Refusal refusal, params (string, string)[] headers) =>
        await (await house.Open(app => app.MapGet("/api/no", (HttpContext context) => Refusals.ToResult(refusal, context)).WithAccess(Access.Public))).Get("/api/no", headers);

    [Theory]
    [InlineData("sv", null, "Skriv varför det är sent.")]
    [InlineData("en-GB,sv;q=0.8", null, "Write why it is late.")]
    [InlineData("de, sv;q=0.5, en;q=0.7", null, "Write why it is late.")]
    [InlineData("en", "sv", "Skriv varför det är sent.")]
    [InlineData("fi", null, "Skriv varför det är sent.")]
    [InlineData("en;q=0", null, "Skriv varför det är sent.")]
    public async Task The_sentence_comes_in_the_language_chosen_else_accepted_else_Swedish(string accepts, string? chosen, string sentence)
    {
        await using var house = new SmallHouse();
        (string, string)[] cookie = chosen is null ? [] : [("Cookie", $"lang={chosen}")];
        var problem = await (await Ask(house, Late, [("Accept-Language", accepts), .. cookie])).Json();
        problem.GetProperty("detail").GetString().ShouldBe(sentence);
    }

    [Fact]
    public async Task A_refusal_carries_code_status_legal_basis_and_field()
    {
        await using var house = new SmallHouse();
        var problem = await (await Ask(house, Late)).Json();
        problem.GetProperty("status").GetInt32().ShouldBe(422);
        problem.GetProperty("code").GetString().ShouldBe("late-reason-missing");
        problem.GetProperty("type").GetString().ShouldBe("urn:integrityledger:problem:late-reason-missing");
        problem.GetProperty("legalBasis").GetString().ShouldBe("Riktlinjer 4.2");
        problem.GetProperty("errors").GetProperty("lateReason")[0].GetString().ShouldBe("Skriv varför det är sent.");
    }

    [Theory]
    [InlineData(RefusalKind.Form, 400)]
    [InlineData(RefusalKind.NotSignedIn, 401)]
    [InlineData(RefusalKind.NotYours, 403)]
    [InlineData(RefusalKind.NotFound, 404)]
    [InlineData(RefusalKind.WrongState, 409)]
    [InlineData(RefusalKind.Rule, 422)]
    public async Task Each_kind_has_its_status(RefusalKind kind, int status)
    {
        await using var house = new SmallHouse();
        ((int)(await Ask(house, Late with { Kind = kind })).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Several_mistakes_in_a_form_are_told_together()
    {
        await using var house = new SmallHouse();
        var answer = await Ask(house, new FormRefusal([Late, Late with { Field = "purpose" }, Late with { Code = "other", Message = new("Också.", "Too.") }]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await answer.Json()).GetProperty("errors");
        errors.GetProperty("lateReason").EnumerateArray().Select(error => error.GetString()).ShouldBe(["Skriv varför det är sent.", "Också."]);
        errors.GetProperty("purpose").GetArrayLength().ShouldBe(1);
    }
}
