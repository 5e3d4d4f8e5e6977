namespace IntegrityLedger.Identity;

/// <summary>Where to go after signing in: only ever inside this application.</summary>
public static class LocalUrl
{
    /// <summary><paramref name="url"/> when it is a path of our own, else the start page.</summary>
    public static string OrStart(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(c => char.IsControl(c) || c == '\\') ? url : "/";
}
