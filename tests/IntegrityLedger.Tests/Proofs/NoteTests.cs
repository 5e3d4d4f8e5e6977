using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>Signed notes: made, opened, and refused.</summary>
public sealed class NoteTests
{
    // The note that the documentation of Go's note package is written around: text, key and signature as other tools make them.
    private const string PublishedKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string PublishedSigner = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string PublishedText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string PublishedNote = PublishedText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_note_is_made_and_opened_byte_for_byte()
    {
        using var signer = NoteSigner.Parse(PublishedSigner);
        signer.Key.ToString().ShouldBe(PublishedKey);
        (await SignedNote.SignAsync(PublishedText, [signer], Ct)).ToString().ShouldBe(PublishedNote);
        Open(PublishedNote, PublishedKey).ShouldBe("PeterNeumann");
    }

    [Fact]
    public async Task Unknown_keys_are_passed_over_and_one_known_key_is_enough()
    {
        var (note, keys) = await Signed(16);
        note.Signatures.Count.ShouldBe(16);
        Open(note.ToString(), keys[7].ToString()).ShouldBe("signer-7.example");
        Open(note.ToString(), [.. keys.Select(k => k.ToString())]).Split(' ').Length.ShouldBe(16);
        Open(note.ToString(), PublishedKey).ShouldBe("note-no-known-key");
        Open(note.ToString()).ShouldBe("note-no-known-key");
    }

    [Fact]
    public async Task A_known_key_that_fails_spoils_the_note_though_another_signed_well()
    {
        var (note, keys) = await Signed(2);
        var broken = note with { Signatures = [note.Signatures[0], note.Signatures[1] with { Bytes = note.Signatures[0].Bytes }] };
        Open(broken.ToString(), keys[0].ToString(), keys[1].ToString()).ShouldBe("note-signature-fails");
        Open(broken.ToString(), keys[0].ToString()).ShouldBe("signer-0.example");
    }

    [Fact]
    public async Task A_key_of_the_same_name_or_the_same_id_is_another_key()
    {
        var (note, keys) = await Signed(1);
        using var namesake = NoteSigner.Parse(NoteSigner.Create("signer-0.example"));
        Open(note.ToString(), namesake.Key.ToString()).ShouldBe("note-no-known-key");
        var renamed = note with { Signatures = [note.Signatures[0] with { Name = "other.example" }] };
        Open(renamed.ToString(), keys[0].ToString()).ShouldBe("note-no-known-key");
    }

    [Fact]
    public async Task Any_single_bit_changed_in_a_note_is_noticed()
    {
        var (note, keys) = await Signed(1);
        var bytes = Encoding.UTF8.GetBytes(note.ToString());
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var opened = SignedNote.TryParse(bytes, out var read, out _) && read.Check(keys, out _, out _);
            opened.ShouldBeFalse($"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void The_text_reaches_to_the_last_empty_line()
    {
        const string note = "a\n\n— this.is text\n\n— k.example AAAAAAA=\n";
        SignedNote.TryParse(Encoding.UTF8.GetBytes(note), out var read, out _).ShouldBeTrue();
        read!.Text.ShouldBe("a\n\n— this.is text\n");
        read.ToString().ShouldBe(note);
    }

    [Theory]
    [InlineData(""), InlineData("\n"), InlineData("\n\n"), InlineData("a\n\n"), InlineData("a\n"), InlineData("a\n\n— k AAAAAAA="), InlineData("a\n\n- k AAAAAAA=\n"), InlineData("a\n\n—  AAAAAAA=\n"), InlineData("a\n\n— k\n"), InlineData("a\n\n— k AAAA\n")]
    [InlineData("a\n\n— k AAAAAAA\n"), InlineData("a\n\n— k AAAAAAA= \n"), InlineData("a\n\n— k+l AAAAAAA=\n"), InlineData("a\n\n— k\u00a0l AAAAAAA=\n"), InlineData("a\t\n\n— k AAAAAAA=\n"), InlineData("a\r\n\n— k AAAAAAA=\n"), InlineData("a\n\n— k AAAAAAB=\n")]
    public void What_has_not_the_form_is_no_note(string text) => Open(text, PublishedKey).ShouldBe("note-malformed");

    [Fact]
    public void A_note_without_end_is_refused_unread()
    {
        Open(new string('a', SignedNote.MostBytes) + "\n\n— k AAAAAAA=\n", PublishedKey).ShouldBe("note-malformed");
        Open("a\n\n" + string.Concat(Enumerable.Repeat("— k AAAAAAA=\n", SignedNote.MostSignatures + 1)), PublishedKey).ShouldBe("note-malformed");
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("name"), InlineData("name+00000000"), InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T"), InlineData("PeterNeumann+g74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), InlineData("PeterNeumann+c74f20a3+AQ==")]
    public void What_is_no_key_is_refused(string? text)
    {
        VerifierKey.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(VerifierKey.Malformed);
    }

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "key-wrong-id"), InlineData("PeterNeumenn+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "key-wrong-id"), InlineData("PeterNeumann+c74f20a3+Bhpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "key-unsupported")]
    public void A_mistyped_key_is_told_from_a_kind_that_is_not_known(string text, string code)
    {
        VerifierKey.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_mistyped_signing_key_is_refused_and_never_repeated()
    {
        foreach (var wrong in new[] { "", "PRIVATE+KEY+", PublishedSigner[..^4], PublishedSigner.Replace("c74f", "c74e"), PublishedKey })
            Should.Throw<FormatException>(() => NoteSigner.Parse(wrong)).Message.ShouldNotContain("AYEK");
    }

    [Fact]
    public async Task A_signer_that_answers_with_rubbish_makes_no_note()
    {
        using var signer = NoteSigner.Parse(PublishedSigner);
        await Should.ThrowAsync<InvalidOperationException>(() => SignedNote.SignAsync("a\n", [new Rubbish(signer.Key)], Ct));
    }

    [Fact]
    public void A_witness_signs_time_and_text_together()
    {
        using var witness = NoteSigner.Parse(NoteSigner.Create("witness.example", NoteKeyKind.Cosignature));
        const string text = "log.example\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        var signature = Cosignature.Sign(witness, text, DateTimeOffset.FromUnixTimeSeconds(1_679_315_147));
        Encoding.UTF8.GetString(Cosignature.Message(1_679_315_147, Encoding.UTF8.GetBytes(text))).ShouldBe("cosignature/v1\ntime 1679315147\n" + text);
        witness.Key.Verifies(Encoding.UTF8.GetBytes(text), signature.Bytes).ShouldBeTrue();
        Cosignature.TryRead(signature.Bytes, out var seconds, out _).ShouldBeTrue();
        seconds.ShouldBe(1_679_315_147);
        for (var bit = 0; bit < signature.Bytes.Length * 8; bit++)
        {
            var changed = (byte[])signature.Bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            witness.Key.Verifies(Encoding.UTF8.GetBytes(text), changed).ShouldBeFalse($"bit {bit}");
        }
        using var plain = NoteSigner.Parse(PublishedSigner);
        Should.Throw<ArgumentException>(() => Cosignature.Sign(plain, text, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void One_key_under_two_kinds_has_two_ids()
    {
        var bytes = Convert.FromBase64String("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").AsSpan(1);
        VerifierKey.Of("a.example", NoteKeyKind.Ed25519, bytes).Id.ShouldNotBe(VerifierKey.Of("a.example", NoteKeyKind.Cosignature, bytes).Id);
    }

    /// <summary>Names of the keys that signed, or the code of the fault.</summary>
    private static string Open(string note, params string[] known)
    {
        var keys = known.Select(text => VerifierKey.TryParse(text, out var key, out _) ? key : throw new ArgumentException(text)).ToList();
        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(note), out var read, out var fault)) return fault.Code;
        return read.Check(keys, out var signed, out fault) ? string.Join(' ', signed.Select(s => s.Key.Name)) : fault.Code;
    }

    private static async Task<(SignedNote Note, List<VerifierKey> Keys)> Signed(int signers)
    {
        var all = Enumerable.Range(0, signers).Select(i => NoteSigner.Parse(NoteSigner.Create($"signer-{i}.example"))).ToList();
        return (await SignedNote.SignAsync("Något som står här.\n", all, Ct), [.. all.Select(s => s.Key)]);
    }

    private sealed class Rubbish(VerifierKey key) : INoteSigner
    {
        public VerifierKey Key => key;
        public Task<byte[]> SignAsync(ReadOnlyMemory<byte> text, CancellationToken ct) => Task.FromResult(new byte[64]);
    }
}
