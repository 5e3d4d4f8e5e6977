using System.Text.Json.Nodes;

namespace IntegrityLedger.Demo;

/// <summary>Which desk a story is told at.</summary>
internal enum ConflictMatter { Interest, SecondaryOccupation, Recusal, Procurement, Substitute }

/// <summary>A story about a tie (seeds/stories/conflicts.json), in the shape of the HTTP contract; seeds/README.md says what is to be found.</summary>
internal sealed record ConflictStory
{
    public required string Id { get; init; }
    public required ConflictMatter Matter { get; init; }
    /// <summary>Login of who declares.</summary>
    public required string By { get; init; }
    /// <summary>Local time, 2026-10-07T13:20.</summary>
    public required string At { get; init; }
    /// <summary>Number of the procurement, for a story about one.</summary>
    public string? Procurement { get; init; }
    /// <summary>The body that begins it.</summary>
    public required JsonObject Form { get; init; }
    public IReadOnlyList<ConflictDeed> Then { get; init; } = [];

    public DateTimeOffset DeclaredAt => PlantedStory.Instant(At);

    public static IReadOnlyList<ConflictStory> Read(string seeds) => StoryBook.Json<List<ConflictStory>>(Path.Combine(seeds, "stories", "conflicts.json"));
}

/// <summary>What somebody does in it at a time.</summary>
/// <param name="At">Local time; empty for what people come to by themselves.</param>
/// <param name="Do">The last part of the address that does it: review, decision, opinion, measures, evidence, follow-up, contest, assessment …</param>
/// <param name="By">A login; "decider" and "adviser" are whoever the matter lies with, "declarant" whoever declared it.</param>
internal sealed record ConflictDeed(string At, string Do, string By, JsonObject Body);
