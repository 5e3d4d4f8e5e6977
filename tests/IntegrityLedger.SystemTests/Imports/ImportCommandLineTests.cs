using IntegrityLedger.Imports.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Imports;

/// <summary>The same imports from the command line.</summary>
public sealed class ImportCommandLineTests : IAsyncLifetime
{
    private readonly StringWriter output = new(), errors = new();
    private readonly string file = Path.GetTempFileName();
    private ImportingLedger ledger = null!;

    public async ValueTask InitializeAsync() => ledger = await ImportingLedger.StartAsync();

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task A_register_is_imported_with_a_line_of_sums_and_every_refused_row()
    {
        var real = RealFiles.Path("uk-ministers-gifts.csv");
        (await Run("en", interactive: false, "declarations", real, "--map", RealFiles.Mapping("uk-ministers-gifts.json"))).ShouldBe(ImportCommandLine.Done, errors.ToString());
        var told = output.ToString();
        told.ShouldContain("391 rows = 189 imported + 201 skipped + 1 rejected");
        told.ShouldContain("line 281: The column \"date\" holds \"2025-20-08\", which is not a date");
        told.ShouldContain("nilReturn: 201");
        told.ShouldNotContain("\r");
    }

    [Fact]
    public async Task On_a_terminal_one_line_moves()
    {
        await File.WriteAllBytesAsync(file, DeclarationImportTests.Many(1200), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file + ".json", DeclarationImportTests.OwnMapping, TestContext.Current.CancellationToken);
        (await Run("sv", interactive: true, "declarations", file, $"--map={file}.json")).ShouldBe(ImportCommandLine.Done, errors.ToString());
        File.Delete(file + ".json");
        output.ToString().ShouldContain("\r[#########################] 100 %  1200 rader, 1200 inlästa, 0 överhoppade, 0 avvisade");
    }

    [Theory]
    [InlineData("import <kind> <file>")]
    [InlineData("import <kind> <file>", "declarations")]
    [InlineData("import <kind> <file>", "declarations", "x.csv", "--fast")]
    [InlineData("There is no file nowhere.csv", "declarations", "nowhere.csv")]
    public async Task A_misused_command_says_how_it_is_used(string told, params string[] arguments)
    {
        (await Run("en", interactive: false, arguments)).ShouldBe(ImportCommandLine.Misused);
        errors.ToString().ShouldContain(told);
    }

    [Fact]
    public async Task A_file_that_is_no_register_is_refused_with_the_reason()
    {
        await File.WriteAllTextAsync(file, "a,b\n1,2\n", TestContext.Current.CancellationToken);
        (await Run("en", interactive: false, "declarations", file)).ShouldBe(ImportCommandLine.Failed);
        errors.ToString().ShouldContain("The file has the columns \"a\", \"b\"");
    }

    private async Task<int> Run(string language, bool interactive, params string[] arguments)
    {
        await using var scope = ledger.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var command = new ImportCommandLine(services.GetRequiredService<ImportOpener>(), services.GetRequiredService<ImportRunner>(), services.GetRequiredService<ShippedMappings>(), output, errors, language, interactive);
        return await command.Run(arguments, Guid.NewGuid(), "karin.dahl", TestContext.Current.CancellationToken);
    }
}
