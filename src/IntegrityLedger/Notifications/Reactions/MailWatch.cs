using IntegrityLedger.Notifications.Views;
using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Says in /health/ready how it stands with mail. Never unready: declaring and deciding need no mail.</summary>
internal sealed class MailCheck(MailServer server, IDocumentStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!server.IsConfigured) return HealthCheckResult.Healthy("No mail server is configured (Ledger:Mail:Host): nothing is sent.");
        try
        {
            await using var session = store.QuerySession();
            var tried = await session.Query<OutgoingMail>().CountAsync(mail => mail.State == MailState.Waiting && mail.Attempts > 0, cancellationToken);
            return tried == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{tried} mails could not be handed to the mail server and are tried again.");
        }
        catch (Npgsql.NpgsqlException) { return HealthCheckResult.Degraded("The outgoing mails cannot be read."); }
    }
}

/// <summary>Says once, at the start, where mail goes, or that none is sent.</summary>
internal sealed partial class MailNotice(MailServer server, ILogger<MailNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (server.IsConfigured) Sends(server);
        else SendsNothing();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail goes through {Server}.")]
    private partial void Sends(MailServer server);

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is configured (Ledger:Mail:Host): nothing is sent, and reminders stand in the inbox only.")]
    private partial void SendsNothing();
}
