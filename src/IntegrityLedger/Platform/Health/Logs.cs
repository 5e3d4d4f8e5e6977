using Microsoft.Extensions.Logging.Console;

namespace IntegrityLedger.Platform.Health;

/// <summary>Logs: lines for a person at a terminal, JSON for a machine; never what was asked for or by whom.</summary>
/// <remarks>ASP.NET's own request lines carry addresses, and ours hold logins and searches: they are replaced by <see cref="RequestLog"/>, which has the route's pattern.</remarks>
public static class Logs
{
    // Defaults only: appsettings, the environment and arguments come later and win.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:Marten"] = "Warning",
        ["Logging:LogLevel:JasperFx"] = "Warning",
        ["Logging:LogLevel:Wolverine"] = "Warning",
    };

    /// <summary>Sets the levels that hold unless somebody says otherwise, and writes to the console in the form that suits its reader.</summary>
    public static WebApplicationBuilder AddLedgerLogs(this WebApplicationBuilder builder, bool forMachines)
    {
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = [.. Levels, new($"Logging:LogLevel:{typeof(RequestLog).FullName}", forMachines ? "Information" : "Warning")],
        });
        ToConsole(builder.Logging.ClearProviders(), forMachines);
        return builder;
    }

    /// <summary>The same form for what is logged before the application is built.</summary>
    public static ILoggingBuilder ToConsole(this ILoggingBuilder logging, bool forMachines) => forMachines
        ? logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat, options.IncludeScopes) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", false))
        : logging.AddSimpleConsole(options => (options.SingleLine, options.TimestampFormat, options.ColorBehavior) = (true, "HH:mm:ss ", LoggerColorBehavior.Default));
}
