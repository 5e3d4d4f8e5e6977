using IntegrityLedger.Approvals.Commands;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals;

/// <summary>The room of who may decide what, and by when: routing is pure and used by the rooms; what waits is one view, and one clock reminds of it.</summary>
public static class ApprovalsModule
{
    public static void Configure(StoreOptions options)
    {
        // Any stream in which a decision waits carries these two.
        options.Events.MapEventType<DecisionReminderSent>("decision_reminder_sent");
        options.Events.MapEventType<DecisionEscalated>("decision_escalated");
        options.Events.MapEventType<ReminderNotMailed>("reminder_not_mailed");
    }

    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddScoped<Inbox>().AddScoped<IReconsideration, Reconsideration>().AddScoped<MatterSurroundings>().AddScoped<IMatterRouter, MatterRouter>()
        .AddScoped<Escalation>().AddScoped<ReminderRound>().AddScoped<WaitingIndex>().AddScoped<WaitingOverview>();

    public static void MapApprovals(this IEndpointRouteBuilder endpoints) => Inbox.Map(endpoints);
}
