using IntegrityLedger.Influence.Intake;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Intake;

/// <summary>A script floods the intake of anonymous reports; people come in all the same. An hour in virtual seconds.</summary>
public sealed class FloodTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly IntakePressure _pressure = new();
    private readonly Random _random = new(6);
    private readonly List<int> _waited = [];
    private readonly List<int> _botIn = [];

    /// <summary>Somebody without script who comes every so often, does as told, and is some seconds late each time.</summary>
    private void PeopleEvery(int seconds, int second, Dictionary<Guid, (int Came, int Next)> people)
    {
        if (second % seconds == 0) people[IntakeTicket.NewId()] = (second, second);
        foreach (var (person, (came, _)) in people.Where(p => p.Value.Next <= second).ToList())
        {
            var answer = _pressure.Ask(person, Start.AddSeconds(second));
            if (!answer.In)
            {
                people[person] = (came, second + answer.WaitSeconds + _random.Next(1, 25));
                continue;
            }
            people.Remove(person);
            _waited.Add(second - came);
        }
    }

    /// <summary>A script that sends so many requests a second, each where it serves best: pressing a place before it dies, or taking a new one.</summary>
    private void Bot(int requests, int second, SortedSet<(int PressAt, Guid Ticket)> places)
    {
        for (var request = 0; request < requests; request++)
        {
            var mine = places.Count > 0 && places.Min.PressAt <= second ? places.Min : (PressAt: 0, Ticket: IntakeTicket.NewId());
            places.Remove(mine);
            if (_pressure.Ask(mine.Ticket, Start.AddSeconds(second)).In) _botIn.Add(second);
            else places.Add((second + 85, mine.Ticket));
        }
    }

    [Theory, InlineData(1, 150), InlineData(2, 240), InlineData(5, 510)]
    public void Behind_a_script_that_never_tires_a_person_without_script_comes_in_within_minutes(int requests, int mostSeconds)
    {
        var (people, places) = (new Dictionary<Guid, (int, int)>(), new SortedSet<(int, Guid)>());
        for (var second = 0; second < 3600; second++)
        {
            Bot(requests, second, places);
            PeopleEvery(20, second, people);
        }
        _waited.Count.ShouldBeGreaterThan(140);
        _waited.Max().ShouldBeLessThanOrEqualTo(mostSeconds);
        _botIn.Count.ShouldBeLessThanOrEqualTo(30 + 60 + (60 * (6 + 60)));
        Enumerable.Range(1, 59).Max(minute => _botIn.Count(at => at / 60 == minute)).ShouldBeLessThanOrEqualTo(60 + 6 + 60 + 1);
    }

    [Fact]
    public void Ten_thousand_tickets_fetched_at_once_and_left_delay_people_by_two_minutes_once()
    {
        for (var i = 0; i < 10_000; i++) _pressure.Ask(IntakeTicket.NewId(), Start);
        var people = new Dictionary<Guid, (int, int)>();
        for (var second = 1; second < 600; second++) PeopleEvery(5, second, people);
        _waited.Count.ShouldBeGreaterThan(100);
        _waited.Max().ShouldBeLessThanOrEqualTo(180);
        _waited.Skip(60).Average().ShouldBeLessThan(60);
    }

    [Fact]
    public void One_fetch_a_second_never_used_leaves_every_turn_to_people()
    {
        var people = new Dictionary<Guid, (int, int)>();
        for (var second = 0; second < 1800; second++)
        {
            _pressure.Ask(IntakeTicket.NewId(), Start.AddSeconds(second));
            PeopleEvery(10, second, people);
        }
        _waited.Count.ShouldBeGreaterThan(150);
        _waited.Max().ShouldBeLessThanOrEqualTo(180);
    }

    [Fact]
    public void Whoever_presses_too_early_too_often_or_too_late_gains_nothing_and_the_line_has_an_end()
    {
        var (pressure, early) = (new IntakePressure(new() { FreeBurst = 0, MostPlaces = 3 }), IntakeTicket.NewId());
        pressure.Ask(early, Start).ShouldBe(new(false, 30, 0));
        pressure.Ask(early, Start.AddSeconds(10)).ShouldBe(new(false, 20, 0));
        pressure.Ask(IntakeTicket.NewId(), Start.AddSeconds(11)).Ahead.ShouldBe(1);
        pressure.Ask(IntakeTicket.NewId(), Start.AddSeconds(12)).Ahead.ShouldBe(2);
        pressure.Ask(IntakeTicket.NewId(), Start.AddSeconds(13)).ShouldBe(new(false, 30, 0));
        pressure.Ask(early, Start.AddSeconds(30)).In.ShouldBeTrue();
        pressure.Ask(early, Start.AddSeconds(31)).ShouldBe(new(false, 30, 2), "A place is used once.");
        pressure.Ask(early, Start.AddSeconds(200)).ShouldBe(new(false, 30, 0), "Too late: everybody's place is gone.");
    }

    [Fact]
    public void Somebody_with_script_is_in_within_a_minute_and_a_script_that_reckons_pays_more_and_more()
    {
        var (hashes, credit, botIn, worst) = (2_000_000.0, 0.0, new List<int>(), 0);
        for (var second = 0; second < 1800; second++)
        {
            var now = Start.AddSeconds(second);
            for (credit += hashes; credit >= Math.Pow(2, _pressure.Bits(now)); credit -= Math.Pow(2, _pressure.Bits(now)))
                if (_pressure.Solved(now).In) botIn.Add(second);
            // A telephone at 400 000 tries a second, on average; then the form is sent.
            if (second % 20 == 0) worst = Math.Max(worst, (int)(Math.Pow(2, _pressure.Bits(now)) / 400_000) + (_pressure.Solved(now) is { In: false } later ? later.WaitSeconds : 0));
        }
        worst.ShouldBeLessThan(60);
        Enumerable.Range(1, 29).Max(minute => botIn.Count(at => at / 60 == minute)).ShouldBeLessThan(60);
        _pressure.Bits(Start.AddSeconds(1800)).ShouldBeInRange(21, 24);
        _pressure.Bits(Start.AddHours(2)).ShouldBe(20);
    }

    [Fact]
    public void More_hashing_than_all_browsers_together_still_meets_a_ceiling()
    {
        var passed = Enumerable.Range(0, 60_000).Count(i => _pressure.Solved(Start.AddMilliseconds(i * 10)).In);
        passed.ShouldBeInRange(60 + 1190, 60 + 1200);
        _pressure.Bits(Start.AddMinutes(10)).ShouldBe(24);
    }

    [Fact]
    public void Many_threads_at_once_are_let_in_no_more_than_there_is_room()
    {
        var passed = 0;
        Parallel.For(0, 2_000, _ => { if (_pressure.Ask(IntakeTicket.NewId(), Start).In) Interlocked.Increment(ref passed); });
        passed.ShouldBe(30);
    }
}
