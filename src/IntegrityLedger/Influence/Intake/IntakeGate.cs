namespace IntegrityLedger.Influence.Intake;

/// <summary>How somebody came in; for counting only.</summary>
public enum IntakeDoor { Form, Work }

/// <summary>Let in: the ticket to note as spent in the transaction of the report (an id already spent means the same form was sent twice).</summary>
public sealed record LetIn(Guid Ticket, DateTimeOffset TicketExpiresAt, IntakeDoor Door);

/// <summary>Not let in yet: what the form carries when it is shown again, as it was filled in.</summary>
/// <param name="FormTicket">For the hidden field of the ticket; it keeps the place in the line.</param>
/// <param name="WorkTicket">For data-work and the hidden field of the work.</param>
/// <param name="Bits">For data-bits.</param>
/// <param name="WaitSeconds">When sending again is worth it.</param>
/// <param name="Ahead">How many stand before, or 0.</param>
/// <param name="Fault">What was wrong with the ticket that came, if anything was.</param>
public sealed record AskedToWait(string FormTicket, string WorkTicket, int Bits, int WaitSeconds, int Ahead, TicketFault? Fault);

/// <summary>Tickets, work and pressure put together: the one question the intake of anonymous reports asks.</summary>
/// <param name="key">32 bytes that sign the tickets.</param>
/// <param name="pressure">One for the whole node.</param>
public sealed class IntakeGate(byte[] key, IntakePressure pressure)
{
    /// <summary>A ticket for a form that is being opened, and, when it is not open for everybody, work to begin with at once.</summary>
    public (string FormTicket, string? WorkTicket, int Bits) Open(DateTimeOffset now) => pressure.IsOpen(now) ? (Form(now), null, 0) : (Form(now), Work(now, out var bits), bits);

    /// <summary>Somebody sends the form: one of the two is not null. Never throws, whatever the fields hold.</summary>
    /// <param name="formTicket">The hidden field as it came.</param>
    /// <param name="workTicket">The hidden field as it came; null or empty without work.</param>
    /// <param name="proof">The solution that the script filled in.</param>
    public (LetIn? LetIn, AskedToWait? Wait) Enter(string? formTicket, string? workTicket, string? proof, DateTimeOffset now)
    {
        var form = IntakeTicket.Read(formTicket, key, now);
        var fault = form.Fault ?? (form.Ticket!.Kind == TicketKind.Form ? null : TicketFault.Forged);
        if (IntakeTicket.Read(workTicket, key, now) is { Fault: null, Ticket: { Kind: TicketKind.Work } work } && ProofOfWork.IsSolved(workTicket!, work.Bits, proof))
        {
            var solved = pressure.Solved(now);
            return solved.In ? (new(work.Id, work.ExpiresAt, IntakeDoor.Work), null)
                : (null, new(fault is null ? formTicket! : Form(now), workTicket!, work.Bits, solved.WaitSeconds, 0, fault));
        }
        var ticket = fault is null ? form.Ticket! : new IntakeTicket(IntakeTicket.NewId(), TicketKind.Form, now, now);
        // Without a ticket of ours nobody is let in, or one form could be sent for ever; the next one shown carries a ticket.
        var asked = fault is not null && pressure.IsOpen(now) ? new Admission(false) : pressure.Ask(ticket.Id, now);
        if (asked.In && fault is null) return (new(ticket.Id, ticket.ExpiresAt, IntakeDoor.Form), null);
        var again = Work(now, out var bits);
        return (null, new(fault is null ? formTicket! : ticket.Text(key), again, bits, asked.WaitSeconds, asked.Ahead, fault));
    }

    private string Form(DateTimeOffset now) => new IntakeTicket(IntakeTicket.NewId(), TicketKind.Form, now, now).Text(key);

    private string Work(DateTimeOffset now, out int bits)
    {
        bits = pressure.Bits(now);
        return new IntakeTicket(IntakeTicket.NewId(), TicketKind.Work, now, now, bits).Text(key);
    }
}
