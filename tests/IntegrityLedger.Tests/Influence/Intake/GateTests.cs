using IntegrityLedger.Influence.Intake;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Intake;

/// <summary>What the intake answers to whoever sends the form, and how receipt codes are not guessed.</summary>
public sealed class GateTests
{
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly IntakeLimits Small = new() { FreeBurst = 1, LeastBits = 6, MostBits = 10 };
    private readonly IntakeGate _gate = new(Key, new IntakePressure(Small));

    [Fact]
    public void In_peace_the_form_is_sent_and_that_was_all()
    {
        var (form, work, bits) = _gate.Open(Noon);
        (work, bits).ShouldBe((null, 0));
        var (letIn, wait) = _gate.Enter(form, "", "", Noon.AddMinutes(20));
        wait.ShouldBeNull();
        letIn.ShouldBe(new(IntakeTicket.Read(form, Key, Noon).Ticket!.Id, Noon.AddHours(24), IntakeDoor.Form));
    }

    [Fact]
    public void Under_pressure_one_waits_with_the_same_ticket_or_works()
    {
        var form = _gate.Open(Noon).FormTicket;
        _gate.Enter(_gate.Open(Noon).FormTicket, null, null, Noon).LetIn.ShouldNotBeNull();
        var wait = _gate.Enter(form, null, null, Noon).Wait!;
        (wait.FormTicket, wait.WaitSeconds, wait.Ahead, wait.Bits, wait.Fault).ShouldBe((form, 30, 0, 6, null));
        _gate.Open(Noon).WorkTicket.ShouldNotBeNull("Whoever opens it now begins to work at once.");

        var proof = ProofOfWork.Solve(wait.WorkTicket, wait.Bits);
        _gate.Enter(form, wait.WorkTicket, proof, Noon.AddSeconds(3)).LetIn!.Door.ShouldBe(IntakeDoor.Work);
        _gate.Enter(form, wait.WorkTicket, proof, Noon.AddMinutes(16)).LetIn!.Door.ShouldBe(IntakeDoor.Form, "Work grows old; but peace has come back.");
    }

    [Fact]
    public void Work_that_is_not_done_not_asked_for_or_for_another_ticket_opens_nothing()
    {
        var (gate, form) = (new IntakeGate(Key, new IntakePressure(Small with { FreeBurst = 0 })), _gate.Open(Noon).FormTicket);
        var work = gate.Enter(form, null, null, Noon).Wait!.WorkTicket;
        var another = gate.Enter(form, null, null, Noon).Wait!.WorkTicket;
        // One guess in 64 is right by chance: these are chosen wrong, and the proof is one that does not fit the other ticket too.
        string First(Func<string, bool> fits) => Enumerable.Range(0, 100_000).Select(i => i.ToString()).First(fits);
        var proof = First(i => ProofOfWork.IsSolved(work, 6, i) && !ProofOfWork.IsSolved(another, 6, i));
        var unsolved = First(i => !ProofOfWork.IsSolved(work, 6, i));
        foreach (var (ticket, solution) in new[] { (work, unsolved), (work, ""), (form, ProofOfWork.Solve(form, 6)), (another, proof), ("x", "1") })
            gate.Enter(form, ticket, solution, Noon.AddSeconds(1)).LetIn.ShouldBeNull();
        gate.Enter(form, work, proof, Noon.AddSeconds(1)).LetIn.ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_ticket_of_ours_one_gets_one_and_sends_again()
    {
        foreach (var not in new[] { null, "", "hej", new IntakeTicket(IntakeTicket.NewId(), TicketKind.Form, Noon, Noon).Text(new byte[32]), new IntakeTicket(IntakeTicket.NewId(), TicketKind.Work, Noon, Noon, 6).Text(Key) })
        {
            var wait = _gate.Enter(not, null, null, Noon).Wait!;
            (wait.Fault, wait.WaitSeconds).ShouldBe((TicketFault.Forged, 0));
            IntakeTicket.Read(wait.FormTicket, Key, Noon).Fault.ShouldBeNull();
        }
        _gate.Enter(_gate.Open(Noon.AddHours(-25)).FormTicket, null, null, Noon).Wait!.Fault.ShouldBe(TicketFault.Expired);
    }

    [Fact]
    public void Guessing_codes_is_slowed_in_their_own_space_and_nowhere_else()
    {
        var spaces = new CodeSpaces();
        for (var i = 0; i < 10; i++) spaces.SecondsToWait($"123400000000000{i}", Noon).ShouldBe(0);
        spaces.SecondsToWait("123 4999 9999 9999 9", Noon.AddSeconds(2)).ShouldBe(8);
        spaces.SecondsToWait("1244000000000000", Noon.AddSeconds(2)).ShouldBe(0);
        spaces.SecondsToWait("1234000000000000", Noon.AddSeconds(10)).ShouldBe(0);
        spaces.SecondsToWait("1234000000000000", Noon.AddSeconds(10)).ShouldBe(10);
        for (var i = 0; i < 10; i++) spaces.SecondsToWait(i % 2 == 0 ? null : "abc", Noon).ShouldBe(0);
        spaces.SecondsToWait("", Noon).ShouldBe(10, "What is no code at all is tried in one space.");
    }
}
