using System.Net.Http.Json;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>What stands in an address and in a body when a door is tried: matters declared by whomever they shall be about, and valid forms.</summary>
internal sealed class Matters
{
    /// <summary>Places in an address that make it about somebody.</summary>
    public static readonly HashSet<string> Owned = ["id"];

    public Task<string> In(Door door, string place, string about) => Task.FromResult(place switch
    {
        "name" => "app.css",
        "documentName" => "v1",
        _ => throw new InvalidOperationException($"{door.Name}: say in Matters what stands for {place}."),
    });

    public string Query(Door door) => "";

    public HttpContent? Body(Door door) => door.Name switch
    {
        "POST /api/session" => JsonContent.Create(new { user = Town.Colleague }),
        "POST /session" => new FormUrlEncodedContent([new("user", Town.Colleague)]),
        "POST /session/end" => new FormUrlEncodedContent([]),
        _ when door.Method is "POST" or "PUT" => throw new InvalidOperationException($"{door.Name}: give a valid body in Matters."),
        _ => null,
    };
}
