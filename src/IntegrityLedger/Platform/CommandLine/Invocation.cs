using System.Globalization;
using IntegrityLedger.Platform.Health;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>What was written on the command line, and where to answer.</summary>
/// <param name="Arguments">Everything, as it came.</param>
/// <param name="Language">"sv" or "en", from the shell's own language.</param>
/// <param name="Interactive">True on a terminal: lines may move.</param>
public sealed record Invocation(IReadOnlyList<string> Arguments, TextWriter Output, TextWriter Errors, string Language, bool Interactive)
{
    public static Invocation Of(string[] arguments) => new(arguments, Console.Out, Console.Error,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "sv" ? "sv" : "en", !Console.IsOutputRedirected);

    /// <summary>The first word; null when the line is empty or begins with a setting (--urls ..., Urls=...).</summary>
    public string? Word => Arguments is [var first, ..] && !IsSetting(first) ? first : null;

    /// <summary>What follows the word.</summary>
    public IReadOnlyList<string> Rest => Word is null ? Arguments : [.. Arguments.Skip(1)];

    /// <summary>A builder that reads appsettings beside the executable, the environment and the line's settings.</summary>
    /// <remarks>Paths on the line are relative to where the person stands; the program's own files lie beside it.</remarks>
    public WebApplicationBuilder Builder(string? home = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. Rest], ContentRootPath = home ?? AppContext.BaseDirectory });
        builder.AddLedgerLogs(forMachines: !Interactive);
        return builder;
    }

    public string Say(string sv, string en) => Language == "sv" ? sv : en;

    private static bool IsSetting(string argument) => argument.StartsWith('-') || argument.StartsWith('/') || argument.Contains('=');
}
