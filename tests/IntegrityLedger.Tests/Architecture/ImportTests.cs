using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Architecture.Imports;

namespace IntegrityLedger.Tests.Architecture;

/// <summary>A line of code can tell from its folder what it may touch. Holds for every room there is, and for every room to come.</summary>
public sealed class ImportTests
{
    private const string HowToMend = "See ops/decisions/0001-house-and-its-imports.md: move the code to where it may touch this, or, with a reason, add it to Architecture/Allowed.cs.";

    private static readonly IReadOnlyList<Use> Uses = [.. House.Uses.Where(u => !IsModule(u.From))];

    [Fact]
    public void The_house_was_read() => (House.Types.Count, Uses.Count(u => IsFramework(u.To)), Uses.Count(u => u.To.StartsWith("Marten.", StringComparison.Ordinal))).ShouldSatisfyAllConditions(
        found => found.Item1.ShouldBeGreaterThan(200), found => found.Item2.ShouldBeGreaterThan(200), found => found.Item3.ShouldBeGreaterThan(20));

    [Fact]
    public void The_kernel_imports_nothing() => Nobody(u => u.FromPlace.Room == "Kernel" && (IsFramework(u.To) || u.ToPlace is { Room: not "Kernel" }));

    [Fact]
    public void The_root_of_a_room_knows_no_framework() => Nobody(u => IsPure(u.FromPlace) && IsFramework(u.To));

    [Fact]
    public void The_root_of_a_room_knows_itself_the_kernel_and_values_of_policy() =>
        Nobody(u => IsPure(u.FromPlace) && u.ToPlace is { } to && !(to.Room == "Kernel" || to == new Place("Policy", "") || (to.Room == u.FromPlace.Room && IsPure(to))));

    [Fact]
    public void Policy_is_pure_and_knows_the_kernel_only() => Nobody(u => u.FromPlace.Room == "Policy" && IsPure(u.FromPlace) && (IsFramework(u.To) || u.ToPlace is { Room: not ("Kernel" or "Policy") }));

    [Fact]
    public void Commands_read_other_rooms_through_their_views_only() =>
        Nobody(u => u.FromPlace.Part == "Commands" && IsAnotherRoom(u) && u.ToPlace!.Part != "Views" && !IsValue(u.To));

    [Fact]
    public void Views_use_other_rooms_events_and_views_but_not_their_state_or_rules() =>
        Nobody(u => IsView(u.FromPlace) && IsAnotherRoom(u) && u.ToPlace!.Part != "Views" && !IsValue(u.To));

    [Fact]
    public void Reactions_use_other_rooms_events_and_views_but_not_their_state_or_rules() =>
        Nobody(u => u.FromPlace.Part == "Reactions" && IsAnotherRoom(u) && u.ToPlace!.Part != "Views" && !IsValue(u.To));

    [Fact]
    public void Pages_open_no_session_and_hold_no_rule() =>
        Nobody(u => u.FromPlace.Part == "Pages" && (IsStorage(u.To) || (u.ToPlace is { } to && IsRoom(to) && IsPure(to) && !IsValue(u.To))));

    [Fact]
    public void The_shell_of_the_pages_opens_no_session() => Nobody(u => u.FromPlace.Room == "Web" && IsStorage(u.To));

    [Fact]
    public void Nothing_but_pages_uses_pages() => Nobody(u => u.ToPlace?.Part == "Pages" && u.FromPlace.Part != "Pages" && u.FromPlace.Room is not ("Web" or "Platform"));

    [Fact]
    public void Only_the_log_uses_the_proofs() => Nobody(u => u.ToPlace?.Room == ProofLibrary && u.FromPlace.Room != "TransparencyLog");

    [Fact]
    public void The_log_reads_stored_events_and_no_types_of_theirs() => Nobody(u => u.FromPlace.Room == "TransparencyLog" && EventSchema.Vocabulary.Events.Values.Any(told => told.FullName == u.To));

    [Fact]
    public void The_product_does_not_know_its_demo() => Nobody(u => u.ToPlace?.Room == "Demo" && u.FromPlace.Room is not ("Demo" or "Platform" or "Internal"));

    [Fact]
    public void A_room_is_put_into_the_house_in_one_place() => Nobody(u => u.ToPlace is not null && IsModule(u.To) && u.From != u.To && u.From != "IntegrityLedger.Platform.Bootstrap.Modules"
        && u.FromPlace.Room != "Platform" && u.FromPlace.Room != "Internal");

    [Fact]
    public void No_room_root_leans_on_a_room_that_leans_on_it()
    {
        var leans = Uses.Where(u => IsPure(u.FromPlace) && u.ToPlace is { } to && IsPure(to) && to.Room != u.FromPlace.Room).Select(u => (From: u.FromPlace.Room, To: u.ToPlace!.Room)).Distinct().ToLookup(l => l.From, l => l.To);
        foreach (var room in leans.Select(l => l.Key))
        {
            var (seen, open) = (new HashSet<string>(), new Queue<string>(leans[room]));
            while (open.TryDequeue(out var next)) if (seen.Add(next)) foreach (var further in leans[next]) open.Enqueue(further);
            seen.ShouldNotContain(room, $"{room} leans on itself through {string.Join(", ", seen)}");
        }
    }

    [Fact]
    public void Every_departure_from_the_table_is_still_needed() => Allowed.Unused(House.Uses).ShouldBeEmpty();

    private static bool IsAnotherRoom(Use use) => use.ToPlace is { } to && to.Room != use.FromPlace.Room && IsRoom(to);

    private static void Nobody(Func<Use, bool> wrong) => Uses.Where(u => u.From != u.To && wrong(u) && !Allowed.Departs(u)).Select(u => u.ToString()).Order().ShouldBeEmpty(HowToMend);
}
