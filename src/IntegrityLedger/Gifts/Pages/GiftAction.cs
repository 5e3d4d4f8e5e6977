using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>Something the reader may do with a matter, with the page where it is done.</summary>
public sealed record GiftAction(string Name, LocalizedText Label, string Url, bool Main = false, bool Danger = false)
{
    private static readonly string[] Deciding = ["approval", "refusal", "information-request"];

    /// <summary>The view says what is allowed; here it only gets a name and an address.</summary>
    public static IReadOnlyList<GiftAction> For(GiftDetails gift)
    {
        var actions = new List<GiftAction>();
        if (Deciding.Any(gift.AllowedActions.Contains)) actions.Add(new("decide", ActionTexts.Decide, $"/gifts/{gift.Id}/decide", Main: true));
        foreach (var name in gift.AllowedActions.Except(Deciding))
            if (ActionTexts.Known.TryGetValue(name, out var words))
                actions.Add(new(name, words.Label, $"/gifts/{gift.Id}/{name}", Main: IsNext(name, gift.Status), Danger: name == "withdrawal"));
        if (gift.AllowedActions.Contains("correction")) actions.Add(new("again", CaseTexts.SameGiverAgain, $"/gifts/declare?again={gift.Id}"));
        return [.. actions.OrderByDescending(action => action.Main).ThenBy(action => action.Danger)];
    }

    /// <summary>What the matter waits for: shown first.</summary>
    private static bool IsNext(string name, GiftStatus status) => name switch
    {
        "answer" or "attestation" or "documentation" => true,
        "handover" => status == GiftStatus.DisposalPending,
        "holding" => status == GiftStatus.PreApproved,
        _ => false,
    };
}
