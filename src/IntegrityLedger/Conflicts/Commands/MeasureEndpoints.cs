using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Measures over HTTP.</summary>
public static class MeasureEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (room, kind, what) in Subjects)
            endpoints.MapPost($"/api/{room}/{{id:guid}}/measures", (Guid id, OrderMeasure body, LedgerRequest request, MeasureDesk desk, HttpContext http) => Ordered(http, desk.Order(kind, id, body, request, http.RequestAborted)))
                .WithAccess(Access.CaseParty).WithTags("Measures").WithSummary($"Order a measure for {what}").Produces<MeasureAnswer>(201).ProducesProblem(400).ProducesProblem(403);
        var measure = endpoints.MapGroup("/api/measures/{id:guid}").WithTags("Measures");
        measure.MapPost("/evidence", (Guid id, ShowMeasure body, LedgerRequest request, MeasureDesk desk, HttpContext http) => Run(http, desk.Show(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Show that a measure is done").Produces<MeasureAnswer>().ProducesProblem(403).ProducesProblem(409);
        measure.MapPost("/follow-up", (Guid id, FollowUpMeasure body, LedgerRequest request, MeasureDesk desk, HttpContext http) => Run(http, desk.FollowUp(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Say whether it was done: met, notMet or extended").Produces<MeasureAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
    }

    private static readonly (string Room, MeasureSubjectKind Kind, string What)[] Subjects =
    [
        ("conflicts", MeasureSubjectKind.Interest, "a declared interest"), ("secondary-occupations", MeasureSubjectKind.SecondaryOccupation, "a secondary occupation"), ("gifts", MeasureSubjectKind.Gift, "a gift"),
    ];

    private static async Task<IResult> Ordered(HttpContext http, Task<Outcome<MeasureAnswer>> outcome) => (await outcome).ToResult(http, answer => Results.Created($"/api/measures/{answer.Id}", answer));
    private static async Task<IResult> Run(HttpContext http, Task<Outcome<MeasureAnswer>> outcome) => (await outcome).ToResult(http, Results.Ok);
}
