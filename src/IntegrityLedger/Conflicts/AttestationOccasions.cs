using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Somebody in the registers, as far as being asked cares.</summary>
/// <param name="Units">The own unit and all above it.</param>
/// <param name="Changes">What happened to the person and when: hired, given a role or a place, a new supplier in the own unit.</param>
public sealed record AttestationCandidate(
    EmployeeId Person, bool Employed, string UnitCode, IReadOnlyCollection<string> Units, IReadOnlyCollection<string> Roles, IReadOnlyList<AttestationChange> Changes);

/// <param name="Reference">Tells apart what happened on the same day: a role, a number; never a name.</param>
public sealed record AttestationChange(AttestationTrigger Trigger, string Reference, DateOnly On);

/// <summary>What the person was asked and answered before.</summary>
/// <param name="Asked">Occasions within this campaign.</param>
/// <param name="IsOpen">Something within this campaign waits for an answer.</param>
/// <param name="AnsweredHere">Last answer within this campaign.</param>
/// <param name="AnsweredEver">Last answer to any campaign.</param>
public sealed record AttestationHistory(IReadOnlyCollection<string> Asked, bool IsOpen, DateOnly? AnsweredHere, DateOnly? AnsweredEver)
{
    public static readonly AttestationHistory None = new([], false, null, null);
}

/// <summary>Whether somebody is to be asked now, for what, and until when. Pure: the same registers and the same day give the same answer, however often it is asked.</summary>
public static class AttestationOccasions
{
    public const int UsualDays = 30;

    /// <summary>Null when there is nothing to ask.</summary>
    public static AttestationAsked? Next(AttestationCampaign campaign, AttestationCandidate person, AttestationHistory history, DateOnly today, AttestationLimits? limits = null)
    {
        if (!campaign.IsRunning || !person.Employed || history.IsOpen || !campaign.Audience.Covers(person.Roles, person.Units)) return null;
        if (Occasion(campaign, person, history, today, limits ?? AttestationLimits.Usual) is not { } occasion || history.Asked.Contains(occasion.Name)) return null;
        return new(person.Person, occasion.Name, campaign.LastDay(occasion.DueOn), person.UnitCode, ClassOf(person.Roles));
    }

    private static (string Name, DateOnly DueOn)? Occasion(AttestationCampaign campaign, AttestationCandidate person, AttestationHistory history, DateOnly today, AttestationLimits limits)
    {
        var later = today.AddDays(campaign.Term.Days ?? UsualDays);
        if (campaign.Audience.Triggers.Count > 0) return Change(campaign, person, history, today) is { } change ? (NameOf(change), later) : null;
        if (campaign.Term.Kind != AttestationTermKind.Yearly) return today == campaign.StartedOn ? ("start", campaign.Term.On ?? later) : null;
        if (history.AnsweredEver is not { } last) return ("first", later);
        var due = last.AddMonths(limits.Months);
        return today >= due.AddDays(-limits.FirstReminder) ? ($"after:{Iso(last)}", due > later ? due : later) : null;
    }

    /// <summary>The latest change that nobody has answered for; one answer covers all that went before it.</summary>
    private static AttestationChange? Change(AttestationCampaign campaign, AttestationCandidate person, AttestationHistory history, DateOnly today) => person.Changes
        .Where(change => campaign.Audience.Triggers.Contains(change.Trigger) && change.On >= campaign.StartedOn && change.On <= today)
        .Where(change => history.AnsweredHere is not { } answered || change.On > answered)
        .Where(change => !history.Asked.Contains(NameOf(change)))
        .OrderByDescending(change => change.On).ThenBy(NameOf, StringComparer.Ordinal).FirstOrDefault();

    private static string NameOf(AttestationChange change) => change.Trigger switch
    {
        AttestationTrigger.Hire => $"hire:{Iso(change.On)}",
        AttestationTrigger.RoleChange => $"role:{change.Reference}:{Iso(change.On)}",
        _ => $"supplier:{change.Reference}:{Iso(change.On)}",
    };

    private static AttestationRoleClass ClassOf(IReadOnlyCollection<string> roles) =>
        roles.Contains("manager") ? AttestationRoleClass.Manager
        : roles.Contains("procurement") ? AttestationRoleClass.Procurement
        : roles.Any(role => role is not ("employee" or "integration")) ? AttestationRoleClass.Function
        : AttestationRoleClass.Employee;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
