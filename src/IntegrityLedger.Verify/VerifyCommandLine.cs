using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.Verify;

/// <summary>The verifier's command line. Needs no network, no database and no trust in whoever runs the ledger: only the log's public key.</summary>
public static class VerifyCommandLine
{
    public const int Valid = 0, Invalid = 1, Misused = 2;

    /// <summary>Exit code 0: valid. 1: not valid, and why is said. 2: not understood.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var asked = Asked.Read(arguments);
        if (asked.Wrong is { } wrong)
        {
            errors.WriteLine(wrong.In(asked.Language));
            errors.WriteLine(Usage(asked.Language));
            return Misused;
        }
        if (asked.Help)
        {
            output.WriteLine(Usage(asked.Language));
            return Valid;
        }
        return Check(asked, output, errors);
    }

    private static int Check(Asked asked, TextWriter output, TextWriter errors)
    {
        try
        {
            var (log, witnesses) = (Keys(asked.Keys), Keys(asked.Witnesses));
            if (asked.What == "receipt") return new ReceiptReport(asked.Language, asked.Json, output).Write(File.ReadAllBytes(asked.File!), log, witnesses);
            using var bundle = File.OpenRead(asked.File!);
            return new BundleReport(asked.Language, asked.Json, output).Write(bundle, log, witnesses);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or KeyFaultException)
        {
            errors.WriteLine(e is KeyFaultException key ? key.Fault.In(asked.Language) : e.Message);
            return Misused;
        }
    }

    /// <summary>Each word is a key, or a file with one key a line.</summary>
    private static List<VerifierKey> Keys(IEnumerable<string> words)
    {
        var keys = new List<VerifierKey>();
        foreach (var line in words.SelectMany(word => File.Exists(word) ? File.ReadAllLines(word).Where(l => !string.IsNullOrWhiteSpace(l)) : [word]))
        {
            if (!VerifierKey.TryParse(line, out var key, out var fault)) throw new KeyFaultException(fault);
            keys.Add(key);
        }
        return keys;
    }

    private static string Usage(string language) => language == "sv"
        ? """
          Kontrollerar ett kvitto eller ett granskningspaket från en liggare, utan nät och utan databas.
            receipt FIL --key NYCKEL [--witness NYCKEL ...] [--json] [--lang sv|en]
            bundle FIL.zip --key NYCKEL [--witness NYCKEL ...] [--json] [--lang sv|en]
          NYCKEL är loggens publika nyckel (från /log/key, eller hellre från någon du litar på), eller en fil med sådana.
          Svarskod: 0 giltigt, 1 ogiltigt, 2 förstod inte.
          """
        : """
          Checks a receipt or an audit bundle of a ledger, without network and without database.
            receipt FILE --key KEY [--witness KEY ...] [--json] [--lang sv|en]
            bundle FILE.zip --key KEY [--witness KEY ...] [--json] [--lang sv|en]
          KEY is the log's public key (from /log/key, or better from somebody you trust), or a file of such keys.
          Exit code: 0 valid, 1 not valid, 2 not understood.
          """;

    private sealed class KeyFaultException(Fault fault) : Exception(fault.En)
    {
        public Fault Fault => fault;
    }
}
