using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Platform.Http;

/// <summary>JSON as the HTTP contract has it: camelCase, enums as camelCase words and never as numbers.</summary>
/// <remarks>Members that nobody knows are ignored, so that a client may be newer than the server it speaks to.</remarks>
public static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
