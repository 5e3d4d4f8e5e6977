using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One recusal in clear, for those who may read it.</summary>
/// <param name="Ground">As in the contract: TWO_INST.</param>
/// <param name="GroundName">What it is called, in the reader's language.</param>
/// <param name="Statute">The law of that day.</param>
public sealed record RecusalAnswer(
    Guid Id, string CaseNumber, int Version, RecusalStatus Status, string? Login, string Name, string Ground, string GroundName, string Statute, string? Matter, string? CaseReference,
    string? ProcurementId, CounterpartyInput? Counterparty, string Reason, DateOnly On, DateOnly DeclaredOn, bool? LeftRoom, string? MinutesReference, string? Substitute, string? SubstituteName,
    Guid? InterestId, string? ContestedBecause, RecusalDecision? Decision, IReadOnlyList<string> AllowedActions);

public sealed record RecusalDecision(bool Disqualified, string Body, string? Reasons, string? MinutesReference, DateOnly DecidedOn);

public sealed record RecusalList(IReadOnlyList<RecusalAnswer> Items, string? Next);

/// <summary>Grounds as the contract writes them, and what people call them.</summary>
public static class RecusalGrounds
{
    public static string Written(this RecusalGround ground) => ground switch
    {
        RecusalGround.TwoInst => "TWO_INST",
        RecusalGround.CoiOther => "COI_OTHER",
        _ => ground.ToString().ToUpperInvariant(),
    };

    /// <summary>TWO_INST, twoInst; null for anything that is no ground.</summary>
    public static RecusalGround? Read(string? text)
    {
        var word = text?.Trim().Replace("_", "", StringComparison.Ordinal);
        return Enum.GetValues<RecusalGround>().Where(g => g.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(g => (RecusalGround?)g).FirstOrDefault();
    }

    public static LocalizedText Name(this RecusalGround ground, Regime regime, DateOnly day) => GroundsOnDay.Of(ground.ToString(), regime, day).Name;
}
