using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Notifications.Commands;
using IntegrityLedger.Notifications.Reactions;
using IntegrityLedger.Notifications.Views;
using Marten;

namespace IntegrityLedger.Notifications;

/// <summary>The room of telling people that something waits: mails, calendars, quiet hours. It keeps wishes and rows to send; what was said about a matter stands in that matter.</summary>
public static class NotificationsModule
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<NotificationSettings>().UniqueIndex("calendar_key", x => x.CalendarKey!);
        options.Schema.For<OutgoingMail>().Duplicate(x => x.State).Duplicate(x => x.NotBefore, "timestamptz");
        options.Schema.For<MailPromise>().Duplicate(x => x.Mail);
        options.Schema.For<DigestRun>();
    }

    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<MailCheck>("mail", tags: ["ready"]);
        return services
            .AddSingleton(provider => MailServer.Of(provider.GetRequiredService<IConfiguration>())).AddSingleton<PublicAddress>().AddSingleton<MailMeter>().AddHostedService<MailNotice>()
            .AddScoped<SettingsReader>().AddScoped<SettingsDesk>().AddScoped<InboxCalendar>().AddScoped<INoticeChannels, NoticeChannels>()
            .AddScoped<MailBox>().AddScoped<DigestMail>().AddScoped<DigestLayout>().AddScoped<MailRound>();
    }

    public static void MapNotifications(this IEndpointRouteBuilder endpoints)
    {
        SettingsReader.Map(endpoints);
        SettingsDesk.Map(endpoints);
        InboxCalendar.Map(endpoints);
    }
}
