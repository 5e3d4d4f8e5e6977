using System.Text;
using System.Text.Json;
using CsCheck;
using IntegrityLedger.Proofs.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tree;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>Receipts, checkpoints and entries: written, read back, and refused whatever is changed in them.</summary>
public sealed class ReceiptTests
{
    private readonly Receipt receipt = new();

    [Fact]
    public void A_receipt_says_which_entry_where_and_who_saw_it()
    {
        ReceiptCheck.TryCheck(receipt.Bytes, [receipt.Log.Key], [receipt.Witness.Key], out var proven, out _).ShouldBeTrue();
        proven!.Entry.ShouldBe(receipt.Entries[11]);
        (proven.Index, proven.Checkpoint.Size, proven.Checkpoint.Origin).ShouldBe((11, 20, "city.example/log"));
        proven.SignedBy.ShouldBe([receipt.Log.Key]);
        proven.Witnesses.ShouldBe([new(receipt.Witness.Key, DateTimeOffset.FromUnixTimeSeconds(1_795_000_000))]);
    }

    [Fact]
    public void Any_single_bit_changed_in_a_receipt_is_noticed()
    {
        var bytes = receipt.Bytes;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            receipt.Check(bytes, witness: true).ShouldNotBe("valid", $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        receipt.Check(bytes, witness: true).ShouldBe("valid");
    }

    [Fact]
    public void A_receipt_cut_off_anywhere_is_noticed()
    {
        for (var length = 0; length < receipt.Bytes.Length; length++) receipt.Check(receipt.Bytes[..length], witness: true).ShouldNotBe("valid", $"{length} bytes");
    }

    [Fact]
    public void Each_fault_has_its_name()
    {
        var other = new Receipt();
        receipt.Check(other.Bytes).ShouldBe("note-no-known-key");
        receipt.Check("hej"u8.ToArray()).ShouldBe("receipt-malformed");
        receipt.Check(Written(receipt.Proof with { Index = 12 })).ShouldBe("proof-wrong-root");
        receipt.Check(Written(receipt.Proof with { Index = 20 })).ShouldBe("proof-index-outside");
        receipt.Check(Written(receipt.Proof with { Path = [] })).ShouldBe("proof-wrong-length");
        receipt.Check(Written(receipt.Proof with { Extra = null })).ShouldBe("receipt-without-entry");
        receipt.Check(Written(receipt.Proof with { Extra = receipt.Entries[12].ToEntry() })).ShouldBe("proof-wrong-root");
        var forged = receipt.Proof.Checkpoint with { Text = receipt.Proof.Checkpoint.Text.Replace("\n20\n", "\n21\n") };
        receipt.Check(Written(receipt.Proof with { Checkpoint = forged })).ShouldBe("note-signature-fails");
    }

    [Fact]
    public void A_key_of_the_log_that_signs_for_another_log_proves_nothing()
    {
        var text = receipt.Proof.Checkpoint.Text.Replace("city.example/log", "city.example/other");
        var note = new SignedNote(text, [new(receipt.Log.Key.Name, receipt.Log.Key.Id, receipt.Log.Sign(Encoding.UTF8.GetBytes(text)))]);
        receipt.Check(Written(receipt.Proof with { Checkpoint = note })).ShouldBe("receipt-wrong-origin");
    }

    [Fact]
    public void A_receipt_that_another_tool_wrote_with_more_in_it_reads_the_same()
    {
        var text = receipt.Proof.ToString();
        LogProof.TryParse(Encoding.UTF8.GetBytes(text + "— stranger.example AAAAAAA=\n"), out var proof, out _).ShouldBeTrue();
        proof!.Checkpoint.Signatures.Count.ShouldBe(3);
        receipt.Check(Encoding.UTF8.GetBytes(text + "— stranger.example AAAAAAA=\n"), witness: true).ShouldBe("valid");
    }

    [Fact]
    public void A_receipt_for_the_only_entry_has_no_path()
    {
        var alone = new Receipt(1, 0);
        alone.Proof.Path.ShouldBeEmpty();
        alone.Proof.ToString().ShouldContain("index 0\n\ncity.example/log\n1\n");
        alone.Check(alone.Bytes).ShouldBe("valid");
    }

    [Theory]
    [InlineData("city.example/log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true), InlineData("a b+c\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\nand more\n", true)]
    [InlineData("", false), InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false), InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false), InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", false), InlineData("a\n1\n47DEQpj8HBSa\n", false), InlineData("a\n1\n", false), InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", false), InlineData("a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n", false)]
    public void Checkpoints_have_one_form(string text, bool good)
    {
        Checkpoint.TryParse(text, out var read, out _).ShouldBe(good);
        read?.ToString().ShouldBe(text);
    }

    [Fact]
    public void An_entry_is_canonical_JSON_and_reads_back()
    {
        var entry = receipt.Entries[5].ToEntry();
        CanonicalJson.Of(entry).ShouldBe(entry);
        LeafRecord.TryParse(entry, out var read, out _).ShouldBeTrue();
        read.ShouldBe(receipt.Entries[5]);
        using var document = JsonDocument.Parse(entry);
        document.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["event", "format", "headers", "organisation", "payload", "recordedAt", "salt", "stream", "streamVersion", "type", "version"]);
        document.RootElement.GetProperty("format").GetString().ShouldBe("integrity-ledger-leaf");
    }

    [Fact]
    public void An_entry_spelled_in_another_way_is_no_entry()
    {
        var entry = Encoding.UTF8.GetString(receipt.Entries[5].ToEntry());
        foreach (var wrong in new[] { entry + " ", entry.Replace(":1}", ":2}"), entry.Replace("\"type\"", "\"kind\""), entry.Replace("{", "{\"a\":1,"), "{}", "[]", "", "null", entry.Replace("\"streamVersion\":3", "\"streamVersion\":3.0"), entry.ToUpperInvariant() })
            LeafRecord.TryParse(Encoding.UTF8.GetBytes(wrong), out _, out _).ShouldBeFalse(wrong);
    }

    [Fact]
    public void An_entry_too_large_for_its_length_field_is_refused() =>
        Should.Throw<InvalidOperationException>(() => (receipt.Entries[0] with { Organisation = new string('x', LeafRecord.MostBytes) }).ToEntry());

    [Fact]
    public void The_digest_of_a_payload_is_of_what_it_says_and_the_digest_of_headers_of_each_of_them()
    {
        LeafRecord.DigestOf("""{"b": 1.0, "a": "\u00e5"}"""u8).ShouldBe(LeafRecord.DigestOf("""{"a":"å","b":1}"""u8));
        LeafRecord.DigestOf("""{"a":"å","b":2}"""u8).ShouldNotBe(LeafRecord.DigestOf("""{"a":"å","b":1}"""u8));
        var headers = "{}"u8.ToArray();
        Digest[] all =
        [
            LeafRecord.DigestOf(null, null, null, null), LeafRecord.DigestOf("a", null, null, null), LeafRecord.DigestOf(null, "a", null, null), LeafRecord.DigestOf(null, null, headers, null), LeafRecord.DigestOf(null, null, null, "a"),
        ];
        all.Distinct().Count().ShouldBe(5);
        LeafRecord.DigestOf("c", "d", headers, "e").ShouldBe(LeafRecord.DigestOf("""{"userName":"e","headers":{},"correlationId":"d","causationId":"c"}"""u8));
    }

    [Fact]
    public void Readers_answer_anything_at_all_without_an_exception()
    {
        var good = receipt.Bytes;
        Gen.Select(Gen.Int[0, good.Length], Gen.Int[0, 40], Gen.Byte.Array[0, 60]).Sample((at, cut, put) => All([.. good[..at], .. put, .. good[Math.Min(good.Length, at + cut)..]]), iter: 3_000);
        Gen.Byte.Array[0, 300].Sample(All, iter: 3_000);
    }

    private static void All(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        (LogProof.TryParse(bytes, out _, out var a) ^ a is not null).ShouldBeTrue();
        (SignedNote.TryParse(bytes, out _, out var b) ^ b is not null).ShouldBeTrue();
        (LeafRecord.TryParse(bytes, out _, out var c) ^ c is not null).ShouldBeTrue();
        (Checkpoint.TryParse(text, out _, out var d) ^ d is not null).ShouldBeTrue();
        (VerifierKey.TryParse(text, out _, out var e) ^ e is not null).ShouldBeTrue();
        try { CanonicalJson.Of(bytes); }
        catch (JsonException) { }
    }

    private static byte[] Written(LogProof proof) => Encoding.UTF8.GetBytes(proof.ToString());
}
