using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrityLedger.Policy;

/// <summary>Policy values stand in events and packs: their enums are written by name whatever the serializer of the day is set to.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
