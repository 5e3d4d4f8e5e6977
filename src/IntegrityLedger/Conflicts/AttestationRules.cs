using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What somebody answers, with what was on record about them then.</summary>
public sealed record AttestationReply(AttestationAnswer Answer, int StatementVersion, IReadOnlyList<Guid> OnRecord, IReadOnlyList<Guid> Confirmed);

/// <summary>What may be done with a campaign and an attestation; each answers with events or with why not.</summary>
public static class AttestationRules
{
    public static Outcome<IReadOnlyList<object>> Plan(
        Guid id, LocalizedText title, LocalizedText statement, AttestationAudience audience, AttestationTerm term, Actor actor, DateOnly today)
    {
        if (!actor.IsCompliance) return AttestationRefusals.NotYours;
        if (term is { Kind: AttestationTermKind.Fixed, On: { } day } && day < today) return AttestationRefusals.DueInThePast;
        if (term.Kind != AttestationTermKind.Rolling && audience.Triggers.Count > 0) return AttestationRefusals.StandingNeedsDays;
        return Events(new AttestationCampaignPlanned(id, title, statement, audience, term, today, actor.Login));
    }

    public static Outcome<IReadOnlyList<object>> Start(AttestationCampaign campaign, Actor actor, DateOnly today)
    {
        if (!actor.IsCompliance) return AttestationRefusals.NotYours;
        if (campaign.Status == AttestationCampaignStatus.Closed) return AttestationRefusals.Closed;
        if (campaign.IsRunning) return AttestationRefusals.AlreadyStarted;
        if (campaign.Term is { Kind: AttestationTermKind.Fixed, On: { } day } && campaign.LastDay(day) < today) return AttestationRefusals.DueInThePast;
        return Events(new AttestationCampaignStarted(today, actor.Login));
    }

    public static Outcome<IReadOnlyList<object>> Extend(AttestationCampaign campaign, DateOnly dueOn, Actor actor, DateOnly today)
    {
        if (!actor.IsCompliance) return AttestationRefusals.NotYours;
        if (campaign.Status == AttestationCampaignStatus.Closed) return AttestationRefusals.Closed;
        return dueOn < today || dueOn <= (campaign.ExtendedTo ?? campaign.Term.On ?? DateOnly.MinValue) ? AttestationRefusals.ExtensionIsNotLater
            : Events(new AttestationCampaignExtended(dueOn, actor.Login));
    }

    public static Outcome<IReadOnlyList<object>> Close(AttestationCampaign campaign, Actor actor, DateOnly today)
    {
        if (!actor.IsCompliance) return AttestationRefusals.NotYours;
        return campaign.Status == AttestationCampaignStatus.Closed ? AttestationRefusals.Closed : Events(new AttestationCampaignClosed(today, actor.Login));
    }

    public static Outcome<IReadOnlyList<object>> Revise(AttestationCampaign campaign, LocalizedText statement, Actor actor)
    {
        if (!actor.IsCompliance) return AttestationRefusals.NotYours;
        if (campaign.Status == AttestationCampaignStatus.Closed) return AttestationRefusals.Closed;
        return statement == campaign.Statement.Text ? AttestationRefusals.StatementUnchanged
            : Events(new AttestationStatementRevised(campaign.Statement.Version + 1, statement, actor.Login));
    }

    /// <summary>The first answer, another one, or nothing when it says what was said before.</summary>
    public static Outcome<IReadOnlyList<object>> Answer(AttestationCampaign campaign, Attestation? before, EmployeeId person, AttestationReply reply, DateOnly today, string by)
    {
        if (!campaign.IsRunning) return campaign.Status == AttestationCampaignStatus.Closed ? AttestationRefusals.Closed : AttestationRefusals.NotRunning;
        if (reply.StatementVersion != campaign.Statement.Version) return AttestationRefusals.StatementChanged(campaign.Statement);
        if (!reply.Confirmed.All(reply.OnRecord.Contains)) return AttestationRefusals.ConfirmedUnknown;
        if (before?.Answer is null)
            return Events(new AttestationGiven(campaign.Id, person, reply.Answer, reply.StatementVersion, today, reply.OnRecord, reply.Confirmed, by));
        return SaysTheSame(before, reply) ? Events() : Events(new AttestationChanged(reply.Answer, reply.StatementVersion, today, reply.OnRecord, reply.Confirmed, by));
    }

    private static bool SaysTheSame(Attestation before, AttestationReply reply) =>
        before.Answer == reply.Answer && before.StatementVersion == reply.StatementVersion && before.Confirmed.ToHashSet().SetEquals(reply.Confirmed);

    private static Outcome<IReadOnlyList<object>> Events(params object[] events) => Outcome.Of<IReadOnlyList<object>>(events);
}
