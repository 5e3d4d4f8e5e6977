using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Tests.Architecture;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.EventSchema;

/// <summary>Events are stored for decades: what they are called and how they are written is pinned here, event by event.</summary>
public sealed class EventSchemaTests
{
    private const string Switch = "LEDGER_ACCEPT_EVENTS";
    private const string Accept = $"If this is meant, run the test once with {Switch}=1: it writes the files, and keeps what stood before under Snapshots/earlier, which must be readable for ever. Read the difference before you commit it.";
    private static readonly string Folder = Path.Combine(House.Root.FullName, "tests", "IntegrityLedger.Tests", "EventSchema", "Snapshots");
    private static readonly string Earlier = Path.Combine(Folder, "earlier");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static bool Accepting => Environment.GetEnvironmentVariable(Switch) == "1";

    public static TheoryData<string> Aliases => new(Vocabulary.Events.Keys.ToArray());
    public static TheoryData<string> Kept => new(Files(Folder).Concat(Files(Earlier)).Where(name => !name.StartsWith('_')).ToArray());

    [Theory, MemberData(nameof(Aliases))]
    public void An_event_is_written_as_it_always_was(string alias) => Compare(alias, Pretty(Vocabulary.Serializer.ToJson(Sample.Of(Vocabulary.Events[alias]))));

    [Theory, MemberData(nameof(Kept))]
    public void What_was_written_once_is_read_with_every_value_it_had(string name)
    {
        var alias = name.Split('.')[0];
        Vocabulary.Events.TryGetValue(alias, out var type).ShouldBeTrue($"The alias {alias} is gone, and stored events carry it. An event type may be retired, but its alias stays registered.");
        var file = Path.Combine(File.Exists(Path.Combine(Folder, name + ".json")) ? Folder : Earlier, name + ".json");
        var stored = JsonNode.Parse(File.ReadAllText(file))!;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(stored.ToJsonString()));
        var read = JsonNode.Parse(Vocabulary.Serializer.ToJson(Vocabulary.Serializer.FromJson(type!, stream)))!;
        Lost(stored, read, "$").ShouldBeEmpty($"{alias} no longer reads back what it wrote. Give the old shape an upcaster. {Accept}");
    }

    [Fact]
    public void The_words_that_stand_for_values_are_what_they_always_were() => Compare("_words", Pretty(JsonSerializer.Serialize(new SortedDictionary<string, string[]>(
        Vocabulary.Words.Where(t => t.IsEnum).ToDictionary(t => t.FullName!, t => Enum.GetValues(t).Cast<object>().Select(v => JsonNode.Parse(Vocabulary.Serializer.ToJson(v))!.GetValue<string>()).ToArray()), StringComparer.Ordinal))));

    [Fact]
    public void Every_event_is_a_sealed_record_in_the_root_of_a_room_with_an_alias_in_lower_case()
    {
        foreach (var (alias, type) in Vocabulary.Events)
        {
            alias.ShouldMatch("^[a-z][a-z0-9_]*$");
            type.IsSealed.ShouldBeTrue(type.Name);
            House.PlaceOf(type.FullName!)!.Part.ShouldBe("", $"{type.FullName} is an event: it belongs in the root of its room.");
        }
    }

    private static void Compare(string name, string now)
    {
        var file = Path.Combine(Folder, name + ".json");
        var before = File.Exists(file) ? File.ReadAllText(file) : null;
        if (before == now) return;
        Accepting.ShouldBeTrue(before is null ? $"{name} has no snapshot. {Accept}" : $"{name} is written differently now.\nBefore:\n{before}\nNow:\n{now}\n{Accept}");
        if (before is not null && !name.StartsWith('_')) File.WriteAllText(Path.Combine(Directory.CreateDirectory(Earlier).FullName, $"{name}.{Files(Earlier).Count(f => f.StartsWith(name + ".", StringComparison.Ordinal)) + 1}.json"), before);
        File.WriteAllText(file, now);
    }

    /// <summary>Where a value that was stored is missing or different in what was read.</summary>
    private static IEnumerable<string> Lost(JsonNode? stored, JsonNode? read, string path) => (stored, read) switch
    {
        (JsonObject was, JsonObject now) => was.SelectMany(field => Lost(field.Value, now[field.Key], $"{path}.{field.Key}")),
        (JsonArray was, JsonArray now) when was.Count == now.Count => was.SelectMany((item, i) => Lost(item, now[i], $"{path}[{i}]")),
        _ => JsonNode.DeepEquals(stored, read) ? [] : [path],
    };

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal) : [];

    private static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";
}
