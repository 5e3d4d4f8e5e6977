using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>What a client learns when the server cannot read what it sent.</summary>
public sealed class UnreadableRequestTests
{
    public enum Direction { Received, GivenAway }
    public sealed record Guest(string Name, bool? External);
    public sealed record Giver(OrganisationNumber? OrganisationNumber, Direction? Kind);
    public sealed record Body(Direction? Direction, decimal? Amount, int? Persons, DateOnly? OccurredOn, Giver? Giver, IReadOnlyList<Guest>? Participants);
    public sealed record Strict { public required string Reason { get; init; } public required int Version { get; init; } }

    private static void Map(WebApplication app)
    {
        app.MapPost("/api/echo", (Body body) => Results.Ok(body)).WithAccess(Access.Public);
        app.MapPost("/api/strict", (Strict body) => Results.Ok(body)).WithAccess(Access.Public);
        app.MapGet("/api/days", (DateOnly on, int? limit) => Results.Ok(new { on, limit })).WithAccess(Access.Public);
        app.MapGet("/api/broken", IResult () => throw new InvalidOperationException("Anna Berg 19800101-1234")).WithAccess(Access.Public);
    }

    [Theory]
    [InlineData("""{"direction":"sideways"}""", "direction", "one of: received, givenAway")]
    [InlineData("""{"direction":1}""", "direction", "one of: received, givenAway")]
    [InlineData("""{"amount":"ten"}""", "amount", "a number with a decimal point")]
    [InlineData("""{"persons":1.5}""", "persons", "a whole number")]
    [InlineData("""{"occurredOn":"3/11"}""", "occurredOn", "a date such as 2026-11-23")]
    [InlineData("""{"giver":{"kind":"friend"}}""", "giver.kind", "one of: received, givenAway")]
    [InlineData("""{"giver":{"organisationNumber":"5599001013"}}""", "giver.organisationNumber", "an organisation number: ten digits with the right check digit")]
    [InlineData("""{"giver":[]}""", "giver", "an object")]
    [InlineData("""{"participants":{}}""", "participants", "a list")]
    [InlineData("""{"participants":[{"name":"A"},{"external":"yes"}]}""", "participants[1].external", "true or false")]
    public async Task A_value_of_the_wrong_kind_is_named_with_what_would_be_right(string json, string field, string expected)
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(Map)).PostJson("/api/echo", json, headers: ("Accept-Language", "en"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Json();
        problem.GetProperty("code").GetString().ShouldBe("field-unreadable");
        problem.GetProperty("detail").GetString().ShouldBe($"The field {field} must be {expected}.");
        problem.GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(expected);
    }

    [Theory]
    [InlineData("""{"direction":""", "application/json", 400, "body-unreadable")]
    [InlineData("", "application/json", 400, "body-missing")]
    [InlineData("direction=received", "application/x-www-form-urlencoded", 415, "unsupported-media-type")]
    [InlineData("[]", "application/json", 400, "body-unreadable")]
    public async Task A_body_that_is_no_JSON_object_is_refused_with_a_code(string body, string type, int status, string code)
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(Map)).PostJson("/api/echo", body, type);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Members_that_must_be_there_are_all_named_at_once()
    {
        await using var house = new SmallHouse();
        var problem = await (await (await house.Open(Map)).PostJson("/api/strict", "{}")).Json();
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["reason", "version"], ignoreOrder: true);
    }

    [Fact]
    public async Task Members_nobody_knows_are_ignored_so_that_clients_may_be_newer()
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(Map)).PostJson("/api/echo", """{"direction":"givenAway","colour":"red"}""");
        (await answer.Json()).GetProperty("direction").GetString().ShouldBe("givenAway");
    }

    [Theory]
    [InlineData("/api/days?on=yesterday", "on", "The parameter on must be a date such as 2026-11-23.")]
    [InlineData("/api/days?on=2026-11-23&limit=many", "limit", "The parameter limit must be a whole number.")]
    [InlineData("/api/days", "on", "The parameter on is missing.")]
    public async Task A_query_parameter_is_named_when_it_is_missing_or_wrong(string url, string field, string sentence)
    {
        await using var house = new SmallHouse();
        var problem = await (await (await house.Open(Map)).Get(url, ("Accept-Language", "en"))).Json();
        problem.GetProperty("detail").GetString().ShouldBe(sentence);
        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_unexpected_exception_tells_a_trace_id_and_nothing_else()
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(Map)).Get("/api/broken");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldNotContain("Anna");
        text.ShouldNotContain("InvalidOperation");
        (await answer.Json()).GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_method_are_problems_too()
    {
        await using var house = new SmallHouse();
        var client = await house.Open(Map);
        (await (await client.Get("/api/nowhere")).Json()).GetProperty("code").GetString().ShouldBe("not-found");
        var wrong = await client.Send(HttpMethod.Put, "/api/echo", null);
        wrong.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        wrong.Content.Headers.Allow.ShouldContain("POST");
        (await wrong.Json()).GetProperty("code").GetString().ShouldBe("method-not-allowed");
    }

    [Fact]
    public async Task A_person_in_a_browser_gets_a_page_in_their_language_instead()
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(Map)).Get("/nowhere", ("Accept", "text/html"), ("Cookie", "lang=en"), ("Accept-Language", "sv"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>There is nothing here</h1>");
    }

    [Fact]
    public async Task A_body_larger_than_the_address_takes_is_refused_before_it_is_read()
    {
        await using var house = new SmallHouse();
        using var client = await house.Open(Map, url: "http://127.0.0.1:0");
        var answer = await client.PostJson("/api/echo", $$"""{"direction":"{{new string('x', 1100 * 1024)}}"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("body-too-large");
    }
}
