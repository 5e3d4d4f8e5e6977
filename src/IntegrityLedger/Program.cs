using IntegrityLedger.Platform.Bootstrap;

var builder = WebApplication.CreateBuilder(args);
var connection = builder.Configuration.GetConnectionString("Ledger")!;
var directory = builder.Configuration["Ledger:DataDirectory"] ?? ".data";
await SchemaMigrator.MigrateAsync(connection, directory, (_, _) => Task.CompletedTask, CancellationToken.None);
var app = builder.AddLedger(connection, directory).Build();
app.UseLedger();
app.Run();

public partial class Program;
