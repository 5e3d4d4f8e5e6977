using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>One hand-over to the whistleblower function: a number and times, nothing else.</summary>
public sealed record WhistleblowingMarker(Guid Id, CaseNumber CaseNumber, DateOnly On, DateOnly AcknowledgeBy, DateOnly? AcknowledgedOn, DateOnly? FeedbackBy, DateOnly? FeedbackOn, bool Waived)
{
    /// <summary>What is owed next, and by when; null when nothing is.</summary>
    public DateOnly? NextDueOn => Waived || FeedbackOn is not null ? null : AcknowledgedOn is null ? AcknowledgeBy : FeedbackBy;

    public static WhistleblowingMarker? Fold(WhistleblowingMarker? marker, object e) => (marker, e) switch
    {
        (_, WhistleblowingHandedOver h) => new(Guid.Empty, h.CaseNumber, h.On, h.AcknowledgeBy, null, null, null, false),
        (null, _) => null,
        (_, WhistleblowingAcknowledged a) => marker with { AcknowledgedOn = a.On, FeedbackBy = a.FeedbackBy },
        (_, WhistleblowingAcknowledgementWaived) => marker with { Waived = true },
        (_, WhistleblowingFeedbackGiven f) => marker with { FeedbackOn = f.On },
        _ => marker,
    };

    /// <summary>Lag (2021:890) 5 kap. 8 §: confirmed within seven days, feedback within three months of that.</summary>
    public static Refusal? Wrong(WhistleblowingMarker marker, object step) => step switch
    {
        WhistleblowingAcknowledged or WhistleblowingAcknowledgementWaived when marker.AcknowledgedOn is not null || marker.Waived => Done,
        WhistleblowingAcknowledged a when a.On < marker.On => Before,
        WhistleblowingFeedbackGiven when marker.AcknowledgedOn is null || marker.Waived || marker.FeedbackOn is not null => NotAwaited,
        WhistleblowingFeedbackGiven f when f.On < marker.AcknowledgedOn => Before,
        _ => null,
    };

    private static readonly Refusal Done = new("whistleblowing-done", RefusalKind.WrongState, new("Det är redan antecknat.", "That is noted already."));
    private static readonly Refusal NotAwaited = new("whistleblowing-not-awaited", RefusalKind.WrongState, new("Ingen återkoppling väntas just nu.", "No feedback is awaited now."), "Lag (2021:890) 5 kap. 8 §");
    private static readonly Refusal Before = new("whistleblowing-too-early", RefusalKind.Form, new("Dagen kan inte ligga före det steg som kom innan.", "The day cannot be before the step that came earlier."), Field: "on");
}
