using IntegrityLedger.Platform.CommandLine;

return await LedgerCommandLine.RunAsync(args);

public partial class Program;
