using System.Text.Json;
using IntegrityLedger.Verify;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>The offline verifier as a person or a script meets it.</summary>
public sealed class VerifyCommandLineTests : IDisposable
{
    private readonly Receipt receipt = new();
    private readonly string directory = Directory.CreateTempSubdirectory("integrity-ledger-verify-").FullName;

    [Fact]
    public void A_valid_receipt_is_said_to_be_valid_with_what_it_proves()
    {
        var (code, said, _) = Run("receipt", Kept(receipt.Bytes), "--key", receipt.Log.Key.ToString(), "--witness", receipt.Witness.Key.ToString(), "--lang", "sv");
        code.ShouldBe(0);
        said.ShouldStartWith("GILTIGT.");
        said.ShouldContain("plats 11 i loggen city.example/log, bland de 20 första");
        said.ShouldContain("Exempelstaden \"öst\"");
        said.ShouldContain("gift_declared 0000000b-0001-0001-0000-000000000000");
        said.ShouldContain("Bevittnad    witness.example 2026-11-18T");
        Run("receipt", Kept(receipt.Bytes), "--key", receipt.Log.Key.ToString(), "--lang", "en").Said.ShouldStartWith("VALID.");
    }

    [Fact]
    public void A_machine_gets_the_same_as_JSON()
    {
        using var good = JsonDocument.Parse(Run("receipt", Kept(receipt.Bytes), "--key", receipt.Log.Key.ToString(), "--json").Said);
        good.RootElement.GetProperty("valid").GetBoolean().ShouldBeTrue();
        good.RootElement.GetProperty("index").GetInt64().ShouldBe(11);
        good.RootElement.GetProperty("event").GetGuid().ShouldBe(receipt.Entries[11].Event);
        var (code, said, _) = Run("receipt", Kept(receipt.Bytes[..^9]), "--key", receipt.Log.Key.ToString(), "--json", "--lang", "en");
        code.ShouldBe(1);
        using var bad = JsonDocument.Parse(said);
        bad.RootElement.GetProperty("code").GetString().ShouldBe("note-malformed");
    }

    [Fact]
    public void A_receipt_that_is_not_valid_is_refused_with_the_reason()
    {
        var other = new Receipt();
        var (code, said, _) = Run("receipt", Kept(receipt.Bytes), "--key", other.Log.Key.ToString(), "--lang", "sv");
        (code, said.Trim()).ShouldBe((1, "OGILTIGT. Ingen av signaturerna är gjord med en nyckel som du angett. (note-no-known-key)"));
        Run("receipt", Kept(receipt.Bytes), "--key", receipt.Log.Key.ToString(), "--witness", other.Witness.Key.ToString(), "--lang", "en").Said.ShouldContain("has not cosigned: witness.example");
    }

    [Fact]
    public void Keys_may_lie_in_a_file_and_one_of_them_is_enough()
    {
        var keys = Path.Combine(directory, "keys");
        File.WriteAllLines(keys, [new Receipt().Log.Key.ToString(), "", receipt.Log.Key.ToString()]);
        Run("receipt", Kept(receipt.Bytes), "--key", keys).Code.ShouldBe(0);
    }

    [Fact]
    public void What_is_not_understood_is_told_from_what_is_not_valid()
    {
        var file = Kept(receipt.Bytes);
        foreach (var words in (string[][])[[], ["receipt"], ["receipt", file], ["receipt", file, "--key"], ["receipt", file, "--key", "rubbish"], ["receipt", Path.Combine(directory, "nowhere"), "--key", receipt.Log.Key.ToString()],
            ["receipt", file, "--key", receipt.Log.Key.ToString(), "--lang", "fi"], ["receipt", file, "--key", receipt.Log.Key.ToString(), "--what"], ["package", file, "--key", receipt.Log.Key.ToString()]])
        {
            var (code, said, complained) = Run(words);
            code.ShouldBe(2, string.Join(' ', words));
            said.ShouldBeEmpty();
            complained.ShouldNotBeEmpty();
        }
        Run("--help").Code.ShouldBe(0);
    }

    [Fact]
    public void The_verifier_is_made_of_itself_the_proofs_and_the_signature_library()
    {
        foreach (var assembly in (Type[])[typeof(VerifyCommandLine), typeof(IntegrityLedger.Proofs.Fault)])
        {
            using var read = AssemblyDefinition.ReadAssembly(assembly.Assembly.Location);
            read.MainModule.AssemblyReferences.Select(r => r.Name).Where(name => !name.StartsWith("System", StringComparison.Ordinal)).ShouldBeSubsetOf(["IntegrityLedger.Proofs", "NSec.Cryptography"]);
        }
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private string Kept(byte[] bytes)
    {
        var file = Path.Combine(directory, $"{Guid.NewGuid():N}.tlog-proof");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static (int Code, string Said, string Complained) Run(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (VerifyCommandLine.Run(words, output, errors), output.ToString(), errors.ToString());
    }
}
