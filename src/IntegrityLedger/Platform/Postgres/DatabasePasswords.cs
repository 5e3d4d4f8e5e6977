using System.Security.Cryptography;
using System.Text.Json;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>Generated passwords of the embedded server's three roles: the administrator, the owner (migrations) and the application.</summary>
public sealed record DatabasePasswords(string Administrator, string Owner, string Application)
{
    /// <summary>Reads the passwords of a data directory, or makes and keeps new ones in a file that only its owner may read (0600).</summary>
    public static async Task<DatabasePasswords> KeptInAsync(string dataDirectory, CancellationToken ct)
    {
        var file = FileIn(dataDirectory);
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<DatabasePasswords>(await File.ReadAllTextAsync(file, ct))
                ?? throw new PostgresUnavailableException($"{file} is empty; restore it from a backup of the data directory.");
        }
        var made = new DatabasePasswords(NewPassword(), NewPassword(), NewPassword());
        await WritePrivateAsync(file, JsonSerializer.Serialize(made), ct);
        return made;
    }

    /// <summary>The file in which they are kept.</summary>
    public static string FileIn(string dataDirectory) => Path.Combine(dataDirectory, "postgres.passwords.json");

    /// <summary>192 random bits as letters and digits, safe in a connection string and in SQL.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>Writes a file whole or not at all, readable by its owner only.</summary>
    public static async Task WritePrivateAsync(string file, string content, CancellationToken ct)
    {
        var draft = $"{file}.new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using (var writer = new StreamWriter(draft, options))
        {
            await writer.WriteAsync(content.AsMemory(), ct);
        }
        File.Move(draft, file, overwrite: true);
    }
}
