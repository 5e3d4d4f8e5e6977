namespace IntegrityLedger.Influence.Intake;

/// <summary>How many anonymous reports are let in, on one node.</summary>
public sealed record IntakeLimits
{
    /// <summary>Let in at once, without a question: a burst, then one each so often.</summary>
    public int FreeBurst { get; init; } = 30;
    public TimeSpan FreeEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Let in from the line: one each so often, and so many held ready for those who stand first and have not pressed again yet.</summary>
    public TimeSpan LineEvery { get; init; } = TimeSpan.FromSeconds(1);
    public int LineReady { get; init; } = 60;

    /// <summary>How long one waits before pressing again, and how long a place is kept for whoever is late.</summary>
    public TimeSpan PressAgain { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(60);
    public int MostPlaces { get; init; } = 20_000;

    /// <summary>Let in for work: a ceiling that spares the memory-hard hash of the receipt code, and the bits of the work: one more for each <see cref="WorkPerBit"/> of late.</summary>
    public TimeSpan WorkEvery { get; init; } = TimeSpan.FromSeconds(0.5);
    public int WorkBurst { get; init; } = 60;
    public int LeastBits { get; init; } = 20;
    public int MostBits { get; init; } = 24;
    public int WorkPerBit { get; init; } = 10;
}

/// <summary>Whether somebody is let in; if not, when to press again, in seconds, and how many stand before them (0 where there is no place in the line).</summary>
public readonly record struct Admission(bool In, int WaitSeconds = 0, int Ahead = 0);

/// <summary>Keeps the intake of anonymous reports open for people while a script floods it, knowing no address, cookie or browser.</summary>
/// <remarks>
/// <para>Three doors. <b>Free</b>: in peace everybody passes. <b>Line</b>, for those without script: wait half a minute, press again, first come first served, one a second.
/// <b>Work</b>, for those with script: their browser reckons for some seconds while they write.</para>
/// <para>Why a line that must be kept warm. A script and a person without script look the same, so what is shared out by asking goes to whoever asks most. Numbered
/// times (a slot a second, given when asked for) would be worst: one request a second, never used, would fill every second to come, and ten thousand at once would push people
/// out for hours. Here a place is no claim on a time: it lives 90 s and only by being pressed again, not before its 30 s are over. Places that nobody stands in
/// vanish, and their turns go to the next. So thousands of tickets fetched at once delay people by 90 s once, and a script that sends R requests a second for as
/// long as it likes holds at most 90·R places: a newcomer waits at most about 30 s + 90·R s, and is then let in for certain, since nobody passes them.
/// At one request a second that is two minutes, at three five minutes, at ten a quarter of an hour.</para>
/// <para>What it does not do: against a hundred requests a second the line is hours long; that is a load to be stopped before the ledger. The work door stays open then:
/// it costs the script too, 2^20 hashes each, up to 2^24 as solved work piles up, and never more than two a second pass. Whoever has more hashing power than all
/// browsers together can fill that ceiling; signed-in reporting has no part in any of this.</para>
/// <para>The most that is let in, whoever asks: 30 + 60 + 60 at once after a long peace, then 6 + 60 + 120 a minute on average (of one minute, 60 more of the line). In memory (about 3 MB at the most), per node, empty after
/// a restart: then people press once more. Thread-safe.</para>
/// </remarks>
public sealed class IntakePressure
{
    private sealed record Place(Guid Ticket)
    {
        public DateTimeOffset PressFrom { get; set; }
        public DateTimeOffset LivesUntil { get; set; }
    }

    private readonly Lock _lock = new();
    private readonly IntakeLimits _limits;
    private readonly LinkedList<Place> _line = [];
    private readonly Dictionary<Guid, LinkedListNode<Place>> _places = [];
    private TokenBucket _free, _turns, _work, _calm;

    public IntakePressure(IntakeLimits? limits = null)
    {
        _limits = limits ?? new();
        _free = new(_limits.FreeBurst, _limits.FreeEvery);
        _turns = new(_limits.LineReady, _limits.LineEvery);
        _work = new(_limits.WorkBurst, _limits.WorkEvery);
        // What is missing in it is how much work was solved of late; a minute gives back what one bit stands for.
        _calm = new((_limits.MostBits - _limits.LeastBits) * _limits.WorkPerBit, TimeSpan.FromMinutes(1) / _limits.WorkPerBit);
    }

    /// <summary>Somebody sends the form with this ticket of the kind form, signed by the ledger and not expired.</summary>
    public Admission Ask(Guid ticket, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_free.Take(now))
            {
                Leave(ticket);
                return new(true);
            }
            if (Standing(ticket, now) is not { } place) return Join(ticket, now);
            var ahead = Ahead(place, now);
            if (now < place.PressFrom) return new(false, Seconds(place.PressFrom - now), ahead);
            if (_turns.Count(now) > ahead && _turns.Take(now))
            {
                Leave(ticket);
                return new(true);
            }
            Keep(place, now);
            return new(false, Seconds(_limits.PressAgain), ahead);
        }
    }

    /// <summary>Somebody sends the form with work that is solved. Not let in: the work stays good, and may be sent again.</summary>
    public Admission Solved(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_work.Take(now)) return new(false, _work.SecondsUntil(1, now));
            _calm.Take(now);
            return new(true);
        }
    }

    /// <summary>The bits of work to ask for now: 20 in peace, up to 24.</summary>
    public int Bits(DateTimeOffset now)
    {
        lock (_lock) return _limits.MostBits - Math.Min(_limits.MostBits - _limits.LeastBits, _calm.Count(now) / _limits.WorkPerBit);
    }

    /// <summary>Whether whoever sends now is let in at once; when not, the form carries work from the moment it is opened.</summary>
    public bool IsOpen(DateTimeOffset now)
    {
        lock (_lock) return _free.Count(now) > 0;
    }

    private Admission Join(Guid ticket, DateTimeOffset now)
    {
        if (_places.Count >= _limits.MostPlaces) Sweep(now);
        if (_places.Count >= _limits.MostPlaces) return new(false, Seconds(_limits.PressAgain));
        var place = new Place(ticket);
        Keep(place, now);
        var node = _line.AddLast(place);
        _places[ticket] = node;
        return new(false, Seconds(_limits.PressAgain), Ahead(place, now));
    }

    private Place? Standing(Guid ticket, DateTimeOffset now)
    {
        if (!_places.TryGetValue(ticket, out var node)) return null;
        if (node.Value.LivesUntil >= now) return node.Value;
        Leave(ticket);
        return null;
    }

    // Walks from the front and clears away places that nobody stands in; turns are taken in the order of coming.
    private int Ahead(Place place, DateTimeOffset now)
    {
        var ahead = 0;
        for (var node = _line.First; node is not null && !ReferenceEquals(node.Value, place);)
        {
            var next = node.Next;
            if (node.Value.LivesUntil < now) Leave(node.Value.Ticket);
            else ahead++;
            node = next;
        }
        return ahead;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var gone in _line.Where(place => place.LivesUntil < now).ToList()) Leave(gone.Ticket);
    }

    private void Keep(Place place, DateTimeOffset now)
    {
        place.PressFrom = now + _limits.PressAgain;
        place.LivesUntil = place.PressFrom + _limits.Grace;
    }

    private void Leave(Guid ticket)
    {
        if (_places.Remove(ticket, out var node)) _line.Remove(node);
    }

    private static int Seconds(TimeSpan left) => (int)Math.Ceiling(left.TotalSeconds);
}
