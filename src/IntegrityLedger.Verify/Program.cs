using IntegrityLedger.Verify;

return VerifyCommandLine.Run(args, Console.Out, Console.Error);
