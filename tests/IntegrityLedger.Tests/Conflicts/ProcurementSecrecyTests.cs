using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>When a procurement may be named to somebody who reads an interest (OSL 19 kap. 3 §).</summary>
public sealed class ProcurementSecrecyTests
{
    /// <summary>Written out: a new phase has to be thought about here.</summary>
    private static readonly Dictionary<ProcurementPhase, bool> Public = new()
    {
        [ProcurementPhase.None] = false, [ProcurementPhase.MarketDialogue] = false, [ProcurementPhase.Advertised] = false, [ProcurementPhase.Evaluation] = false,
        [ProcurementPhase.Standstill] = true, [ProcurementPhase.Contract] = true, [ProcurementPhase.CallOff] = true, [ProcurementPhase.Extension] = true, [ProcurementPhase.Terminated] = true, [ProcurementPhase.Review] = true,
    };

    public static TheoryData<ProcurementPhase> Phases => new(Enum.GetValues<ProcurementPhase>());

    [Theory, MemberData(nameof(Phases))]
    public void Somebody_outside_sees_it_from_the_day_the_bids_are_public(ProcurementPhase phase) => (ProcurementRules.BidsArePublic(phase), Named(phase)).ShouldBe((Public[phase], Public[phase]));

    [Theory, MemberData(nameof(Phases))]
    public void Participants_those_who_named_it_and_those_who_oversee_see_it_in_every_phase(ProcurementPhase phase)
    {
        Named(phase, takesPart: true).ShouldBeTrue();
        Named(phase, named: true).ShouldBeTrue();
        foreach (var role in (string[])["compliance", "auditor", "procurement"]) Named(phase, roles: role).ShouldBeTrue(role);
    }

    [Fact]
    public void Managers_registrars_and_administrators_are_outside() => Named(ProcurementPhase.Evaluation, false, false, "manager", "registrar", "administrator", "security").ShouldBeFalse();

    private static bool Named(ProcurementPhase phase, bool takesPart = false, bool named = false, params string[] roles) =>
        ProcurementSecrecy.MayBeNamed(ProcurementRules.BidsArePublic(phase), takesPart, named, new(EmployeeId.FromSourceKey("x"), "x", roles.ToHashSet()));
}
