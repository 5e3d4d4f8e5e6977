using Microsoft.Extensions.Configuration;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>The <c>postgres</c> service of the root's docker-compose.yml, published on the loopback address only.</summary>
public static class ComposeDatabase
{
    private const string File = "docker-compose.yml";
    private const string Port = "54329";

    /// <summary>Starts the service and waits until it is healthy. Throws a message that begins "compose:" when there is no engine or no file.</summary>
    public static async Task<LedgerDatabase> OpenAsync(PostgresSettings settings, ILogger logger, CancellationToken ct)
    {
        var docker = Command.Which("docker") ?? throw new PostgresUnavailableException("compose: no docker on PATH.");
        var folder = Folder() ?? throw new PostgresUnavailableException($"compose: no {File} in this folder or above it.");
        var engine = await Command.RunAsync(docker, ["info", "--format", "{{.ServerVersion}}"], TimeSpan.FromSeconds(20), ct);
        if (!engine.Succeeded)
        {
            throw new PostgresUnavailableException($"compose: docker is installed, but no container engine answers ({FirstLine(engine.Output)}).");
        }
        Directory.CreateDirectory(settings.DataDirectory);
        var passwords = await DatabasePasswords.KeptInAsync(settings.DataDirectory, ct);
        var environment = new Dictionary<string, string> { ["LEDGER_DB_PASSWORD"] = passwords.Owner, ["LEDGER_DB_PORT"] = Port };
        logger.LogInformation("Starting the postgres service of {Folder}", folder);
        var up = await Command.RunAsync(docker, ["compose", "up", "--detach", "--wait", "postgres"], TimeSpan.FromMinutes(10), ct, folder, environment);
        if (!up.Succeeded)
        {
            throw new PostgresUnavailableException($"compose: the postgres service did not start: {up.Output}");
        }
        var connection = $"Host=127.0.0.1;Port={Port};Database=ledger;Username=ledger_owner;Password={passwords.Owner}";
        var database = await ExternalDatabase.OpenAsync(settings with { OwnerConnectionString = connection }, ct);
        return database with
        {
            Description = $"Docker Compose ({folder}), 127.0.0.1:{Port}",
            Release = async () =>
            {
                var stop = await Command.RunAsync(docker, ["compose", "stop", "postgres"], TimeSpan.FromMinutes(1), CancellationToken.None, folder, environment);
                if (!stop.Succeeded)
                {
                    logger.LogWarning("The postgres service did not stop: {Output}", stop.Output);
                }
            },
        };
    }

    // The clone's root when started by dotnet run; the folder that the user stands in otherwise.
    private static string? Folder() =>
        new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }
            .SelectMany(start => Ancestors(new DirectoryInfo(start)))
            .FirstOrDefault(folder => System.IO.File.Exists(Path.Combine(folder.FullName, File)))?.FullName;

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo folder)
    {
        for (var at = folder; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[^1].Trim();
}
