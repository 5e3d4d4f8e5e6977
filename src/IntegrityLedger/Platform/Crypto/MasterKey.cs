using System.Security.Cryptography;

namespace IntegrityLedger.Platform.Crypto;

/// <summary>The key that wraps every data key; 256 bits, outside the database, readable by the application's account only.</summary>
public sealed class MasterKey
{
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads <c>keys/master.key</c> under the data directory, or makes it on first run.</summary>
    public static MasterKey InDirectory(string dataDirectory)
    {
        var directory = Directory.CreateDirectory(Path.Combine(dataDirectory, "keys")).FullName;
        var file = Path.Combine(directory, "master.key");
        if (!File.Exists(file)) WriteNew(file, RandomNumberGenerator.GetBytes(32));
        var key = Convert.FromBase64String(File.ReadAllText(file).Trim());
        return key.Length == 32 ? new(key) : throw new InvalidOperationException($"{file} should hold 32 bytes in base64 but holds {key.Length}. Restore it from backup: without it no personal text can be read.");
    }

    /// <summary>A key for one purpose (HKDF, RFC 5869), so that no two uses share one.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: System.Text.Encoding.UTF8.GetBytes($"integrity-ledger/{purpose}"));

    /// <summary>Two nodes that start together agree: the first file in place wins.</summary>
    private static void WriteNew(string file, byte[] bytes)
    {
        var draft = file + "." + Guid.NewGuid().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.Write(Convert.ToBase64String(bytes));
        try { File.Move(draft, file, overwrite: false); }
        catch (IOException) when (File.Exists(file)) { File.Delete(draft); }
    }
}
