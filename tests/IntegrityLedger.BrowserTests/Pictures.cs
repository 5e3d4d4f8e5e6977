using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Screenshots: of every page in the artifacts folder, and the one of the README only where it is asked for.</summary>
public static class Pictures
{
    /// <summary>Set to 1 to write ops/images anew.</summary>
    public const string WriteVariable = "LEDGER_WRITE_IMAGES";

    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;

    public static Task Take(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });

    public static async Task TakeForReadme(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) != "1") return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Path.Combine(Root(), "ops", "images")).FullName, $"{name}.png") });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
