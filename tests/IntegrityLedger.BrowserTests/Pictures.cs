using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Screenshots, only where they are asked for: of every page in the artifacts folder, and the one of the README.</summary>
public static class Pictures
{
    /// <summary>Set to 1 to write ops/images anew.</summary>
    public const string WriteVariable = "LEDGER_WRITE_IMAGES";

    /// <summary>Set to 1 to keep a picture of every page in artifacts/screenshots.</summary>
    private const string KeepVariable = "LEDGER_PICTURES";

    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(KeepVariable) != "1") return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName, $"{name}.png"), FullPage = true });
    }

    public static async Task TakeForReadme(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) != "1") return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Path.Combine(Root(), "ops", "images")).FullName, $"{name}.png") });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
