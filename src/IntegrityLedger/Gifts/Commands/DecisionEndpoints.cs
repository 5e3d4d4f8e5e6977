namespace IntegrityLedger.Gifts.Commands;

/// <summary>Approving, refusing, attesting and asking over HTTP. Approved means decided under the policy, never lawful.</summary>
public static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var matter = endpoints.Matter("Decisions");
        matter.MapStep<DecisionDesk, Decide>("/approval", "Approve, with or without conditions", (desk, id, body, request, ct) => desk.Approve(id, body, request, ct));
        matter.MapStep<DecisionDesk, Decide>("/refusal", "Refuse, with reasons", (desk, id, body, request, ct) => desk.Refuse(id, body, request, ct));
        matter.MapStep<DecisionDesk, Attest>("/attestation", "Attest the cost; never by somebody who took part", (desk, id, body, request, ct) => desk.Attest(id, body, request, ct));
        matter.MapStep<DecisionDesk, Recuse>("/recusal", "I am in conflict: hand the matter to the next who may decide", (desk, id, body, request, ct) => desk.Recuse(id, body, request, ct));
        matter.MapStep<DecisionDesk, Ask>("/information-request", "Ask the declarant; the clock stands still", (desk, id, body, request, ct) => desk.Ask(id, body, request, ct));
    }
}
