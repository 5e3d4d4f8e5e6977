using IntegrityLedger.Demo;
using IntegrityLedger.Identity.Pages;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>What a newcomer sees when everything is up: what was done, where to go, whom to be.</summary>
internal static class Banner
{
    public static async Task WriteAsync(Invocation invocation, OpenedLedger ledger, DemoResult? city, TimeSpan telling, IReadOnlyList<string> addresses, TimeSpan all, bool demo, bool developmentKey)
    {
        var say = invocation.Output;
        string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";
        await say.WriteLineAsync();
        await say.WriteLineAsync($"IntegrityLedger {VersionCommand.Number}");
        await Line("Databas", "Database", $"{ledger.Database.Description} ({Seconds(ledger.Finding)})");
        await Line("Tabeller", "Schema", ledger.Created
            ? invocation.Say($"skapade eller uppdaterade ({Seconds(ledger.Migrating)})", $"created or updated ({Seconds(ledger.Migrating)})")
            : invocation.Say($"fanns redan ({Seconds(ledger.Migrating)})", $"in place already ({Seconds(ledger.Migrating)})"));
        if (city is not null)
            await Line("Demostad", "Demo city", invocation.Say($"{city.People} personer i {city.Units} enheter, {city.Declarations} anmälningar från tre år ({Seconds(telling)})",
                $"{city.People} people in {city.Units} units, {city.Declarations} declarations from three years ({Seconds(telling)})"));
        await Line("Adress", "Address", string.Join(", ", addresses));
        if (developmentKey) await Line("Logg", "Log", invocation.Say("signeras med en nyckel som gjordes här, för att prova: ops/runbooks/log-keys.md", "signed with a key made here, for trying things out: ops/runbooks/log-keys.md"));
        await Line("Startade", "Started", invocation.Say($"på {Seconds(all)}. Ctrl-C stoppar.", $"in {Seconds(all)}. Ctrl-C stops."));
        if (demo) await Logins();

        Task Line(string sv, string en, string text) => say.WriteLineAsync($"  {invocation.Say(sv, en),-10} {text}");

        async Task Logins()
        {
            await say.WriteLineAsync();
            await say.WriteLineAsync(invocation.Say("Logga in som någon av dem här (inget lösenord, bara på den här datorn):", "Sign in as any of these (no password, on this machine only):"));
            foreach (var login in DemoLogins.Groups.SelectMany(group => group.Logins))
                await say.WriteLineAsync($"  {login.Login,-16} {login.Who.In(invocation.Language)}");
            await say.WriteLineAsync();
        }
    }
}
