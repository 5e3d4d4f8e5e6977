using Microsoft.Playwright;

// One window at a time: the machine has few cores, and what is timed is the page.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace IntegrityLedger.BrowserTests;

/// <summary>One Chromium for all tests, found on the machine; where there is none the tests are skipped and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string?[] Places = [Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public void SkipWithout() =>
        Assert.SkipWhen(chromium is null, "No Chromium on this machine: install it (Debian: apt-get install chromium) or name it in the environment variable CHROMIUM.");

    /// <summary>A window with its own cookies.</summary>
    public async Task<IBrowserContext> Window(Uri address, int width = 1280, string language = "sv", bool dark = false, bool script = true)
    {
        SkipWithout();
        return await chromium!.NewContextAsync(new()
        {
            BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 800 }, Locale = language == "sv" ? "sv-SE" : "en-GB", TimezoneId = "Europe/Stockholm",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = script,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
