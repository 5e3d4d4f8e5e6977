using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using JasperFx;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>The framework's own commands, run in the application's house. Writing code needs no database and opens none.</summary>
internal sealed class FrameworkCommand(string name, string form, LocalizedText does, bool database) : ICommandLineCommand
{
    // Never connected to: the code generator looks at handlers, not at data.
    private const string NoDatabase = "Host=localhost;Database=none";

    public static readonly IReadOnlyList<FrameworkCommand> All =
    [
        new("codegen", "codegen write|preview|test", new("skriver, visar eller prövar den genererade koden", "writes, shows or tries the generated code"), database: false),
        new("describe", "describe", new("beskriver hur programmet är konfigurerat", "describes how the application is configured"), database: true),
        new("storage", "storage counts|replay|...", new("sköter köer och misslyckade meddelanden", "looks after queues and failed messages"), database: true),
        new("db-assert", "db-assert", new("kontrollerar att databasens tabeller är de väntade", "checks that the database's tables are as expected"), database: true),
    ];

    public string Name => name;
    public (string Form, LocalizedText Does) Usage => (form, does);

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        // The words after the command are the framework's, not settings of ours.
        var builder = (invocation with { Arguments = [] }).Builder(database ? null : Project());
        string[] arguments = [.. invocation.Arguments];
        if (!database) return await Host(builder, NoDatabase, Path.Combine(Path.GetTempPath(), "integrity-ledger-codegen")).RunJasperFxCommands(arguments);
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        return await Host(builder, ledger.Database.AppConnectionString, ledger.DataDirectory).RunJasperFxCommands(arguments);
    }

    /// <summary>Generated code belongs beside the project that it is compiled into, wherever the command was given.</summary>
    private static string? Project()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "IntegrityLedger.csproj"))) return directory.FullName;
        return null;
    }

    private static WebApplication Host(WebApplicationBuilder builder, string connection, string directory) => builder.AddLedger(connection, directory).Build();
}
