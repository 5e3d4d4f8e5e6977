using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>The driver's automatic preparing is off, whoever asks for it: a full run once failed in it, with an answer that belonged to no question.</summary>
public sealed class PreparingTests
{
    [Fact]
    public async Task A_connection_string_that_asks_for_automatic_preparing_does_not_get_it()
    {
        await using var ledger = await RunningLedger.StartAsync(connectionExtra: ";Max Auto Prepare=50;Auto Prepare Min Usages=2");
        new NpgsqlConnectionStringBuilder(ledger.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString).MaxAutoPrepare.ShouldBe(0);
    }
}
