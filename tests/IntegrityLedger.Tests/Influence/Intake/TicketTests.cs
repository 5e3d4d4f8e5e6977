using CsCheck;
using IntegrityLedger.Influence.Intake;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Influence.Intake;

/// <summary>A ticket counts when this ledger signed it, once it is ripe and until it is old.</summary>
public sealed class TicketTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly IntakeTicket Ticket = new(new Guid("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"), TicketKind.Form, Noon, Noon.AddSeconds(30));

    [Fact]
    public void A_ticket_is_read_as_it_was_written_and_names_what_is_wrong_with_it()
    {
        var text = Ticket.Text(Key);
        (text.Length, text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ShouldBe((90, true));
        IntakeTicket.Read(text, Key, Noon.AddMinutes(1)).ShouldBe(new(Ticket, null));
        IntakeTicket.Read(text, Key, Noon.AddSeconds(12.5)).ShouldBe(new(Ticket, TicketFault.NotYet, 18));
        IntakeTicket.Read(text, Key, Noon.AddHours(24)).Fault.ShouldBe(TicketFault.Expired);
        IntakeTicket.Read((Ticket with { Kind = TicketKind.Work, UsableFrom = Noon }).Text(Key), Key, Noon.AddMinutes(15)).Fault.ShouldBe(TicketFault.Expired, "Work is not solved in store.");
    }

    [Fact]
    public void Nothing_about_a_ticket_can_be_changed_and_no_other_spelling_of_it_counts()
    {
        var text = Ticket.Text(Key);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Char.AlphaNumeric).Where((at, with) => text[at] != with)
            .Sample((at, with) => IntakeTicket.Read(text[..at] + with + text[(at + 1)..], Key, Noon.AddMinutes(1)).Fault == TicketFault.Forged, iter: 2000);
        Gen.String.Sample(any => IntakeTicket.Read(any, Key, Noon).Fault == TicketFault.Forged);
        foreach (var not in new[] { null, "", text + "=", text + "\n", " " + text[1..], text[..^1] }) IntakeTicket.Read(not, Key, Noon.AddMinutes(1)).ShouldBe(new(null, TicketFault.Forged));
        IntakeTicket.Read(text, new byte[32], Noon.AddMinutes(1)).Fault.ShouldBe(TicketFault.Forged);
        Should.Throw<ArgumentException>(() => Ticket.Text(new byte[16]));
    }

    [Fact]
    public void Work_is_solved_by_the_number_that_the_browser_finds_too()
    {
        // The numbers were found by wwwroot/js/40-work.js.
        var ticket = new string('A', 90);
        ProofOfWork.Solve(ticket, 12).ShouldBe("5925");
        ProofOfWork.IsSolved(ticket, 20, "546041").ShouldBeTrue();
        ProofOfWork.IsSolved(ticket, 21, "546041").ShouldBeFalse();
        ProofOfWork.IsSolved(new string('b', 60), 16, "144327").ShouldBeTrue();
        ProofOfWork.IsSolved(new string('B', 90), 20, "546041").ShouldBeFalse("Work is for one ticket.");
        foreach (var not in new[] { null, "", " 546041", "546041 ", "5460410000000000000000000", "54:6041" }) ProofOfWork.IsSolved(ticket, 0, not).ShouldBeFalse();
    }

    [Fact]
    public void A_solution_of_so_many_bits_solves_all_that_ask_for_fewer() => Gen.String[Gen.Char.AlphaNumeric, 1, 90].Sample(ticket =>
    {
        var solution = ProofOfWork.Solve(ticket, 8);
        Enumerable.Range(0, 9).ShouldAllBe(bits => ProofOfWork.IsSolved(ticket, bits, solution));
    }, iter: 20);
}
