using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.Proofs.Witnesses;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>What a witness is asked, and what it answers (C2SP tlog-witness).</summary>
public sealed class WitnessTests
{
    private const string Origin = "city.example/log";
    private readonly NoteSigner log = NoteSigner.Parse(NoteSigner.Create(Origin)), other = NoteSigner.Parse(NoteSigner.Create(Origin));
    private readonly Digest[] leaves = [.. Enumerable.Range(0, 70).Select(i => TreeHash.Leaf([(byte)i]))];

    [Fact]
    public void A_request_is_read_as_it_was_written_and_one_from_the_first_time_has_no_proof()
    {
        AddCheckpoint.TryParse(Bytes(Asked(7, 20)), out var read, out _).ShouldBeTrue();
        (read.Old, read.Proof.Count, read.ToString()).ShouldBe((7, ConsistencyProof.Path(7, 20).Count, Asked(7, 20).ToString()));
        AddCheckpoint.TryParse(Bytes(Asked(0, 20)), out var first, out _).ShouldBeTrue();
        (first.Old, first.Proof.Count).ShouldBe((0, 0));
        first.ToString().ShouldStartWith("old 0\n\ncity.example/log\n20\n");
    }

    [Theory]
    [InlineData("old 07\n\n"), InlineData("old -1\n\n"), InlineData("old  7\n\n"), InlineData("new 7\n\n"), InlineData("\n\n"), InlineData("old 7\nnot base64\n\n"), InlineData("old 7\nAAAA\n\n"), InlineData("old 7 \n\n"), InlineData("old 99999999999999999999\n\n"), InlineData("old å\n\n")]
    public void What_has_another_form_is_refused(string beginning)
    {
        var note = Asked(0, 20).Note.ToString();
        AddCheckpoint.TryParse(Encoding.UTF8.GetBytes(beginning + note), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(AddCheckpoint.Malformed);
        AddCheckpoint.TryParse(Encoding.UTF8.GetBytes($"old 7\n{string.Concat(Enumerable.Repeat(leaves[0].ToBase64() + "\n", 64))}\n{note}"), out _, out _).ShouldBeFalse("more hashes than any tree has");
    }

    [Theory]
    [InlineData(0, 20), InlineData(0, 0), InlineData(7, 20), InlineData(8, 64), InlineData(20, 20), InlineData(69, 70)]
    public void What_builds_on_the_head_that_was_seen_is_cosigned(int old, int size) => Verdict(Asked(old, size), (old, Root(old))).ShouldBe(WitnessVerdict.Cosign);

    [Fact]
    public void Everything_else_is_refused_for_its_own_reason()
    {
        Verdict(Asked(20, 7), (20, Root(20))).ShouldBe(WitnessVerdict.Malformed, "an old size above the new one");
        Verdict(Asked(7, 20), (8, Root(8))).ShouldBe(WitnessVerdict.Conflict, "another size was seen");
        Verdict(Asked(7, 20), (0, TreeHash.Empty)).ShouldBe(WitnessVerdict.Conflict, "nothing was seen yet");
        Verdict(Asked(20, 20), (20, leaves[0])).ShouldBe(WitnessVerdict.Conflict, "another tree of this size was seen");
        Verdict(Asked(7, 20), (7, leaves[0])).ShouldBe(WitnessVerdict.NotConsistent, "another tree of the old size was seen");
        Verdict(Asked(7, 20) with { Proof = [] }, (7, Root(7))).ShouldBe(WitnessVerdict.NotConsistent);
        Verdict(Asked(0, 20) with { Proof = [leaves[0]] }, (0, TreeHash.Empty)).ShouldBe(WitnessVerdict.NotConsistent, "from nothing there is no proof");
        Verdict(Asked(0, 0, root: leaves[0]), (0, TreeHash.Empty)).ShouldBe(WitnessVerdict.NotConsistent, "an empty tree has one root");
        WitnessRule.Open(Asked(0, 20), [other.Key], out _).ShouldBe(WitnessVerdict.NotSigned);
        WitnessRule.Open(Asked(0, 20), [NoteSigner.Parse(NoteSigner.Create("elsewhere")).Key], out _).ShouldBe(WitnessVerdict.UnknownLog);
        WitnessRule.Open(Asked(0, 20), [NoteSigner.Parse(NoteSigner.Create(Origin, NoteKeyKind.Cosignature)).Key], out _).ShouldBe(WitnessVerdict.UnknownLog, "a witness's key is no log's");
        var noCheckpoint = new SignedNote("hello\n", [new(Origin, log.Key.Id, log.Sign("hello\n"u8))]);
        WitnessRule.Open(new(0, [], noCheckpoint), [log.Key], out _).ShouldBe(WitnessVerdict.Malformed);
    }

    [Fact]
    public void No_single_bit_of_a_request_can_be_changed_without_refusal()
    {
        var bytes = Bytes(Asked(7, 20));
        // The key's name and id in the signature line say which key; with them changed nobody known has signed.
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            if (AddCheckpoint.TryParse(changed, out var asked, out _)) Verdict(asked, (7, Root(7))).ShouldNotBe(WitnessVerdict.Cosign, $"bit {bit}: {Encoding.UTF8.GetString(changed)}");
        }
    }

    [Fact]
    public async Task A_signer_outside_cosigns_as_one_at_hand_does_and_a_logs_key_never_does()
    {
        var (witness, at) = (NoteSigner.Parse(NoteSigner.Create("witness.example", NoteKeyKind.Cosignature)), DateTimeOffset.FromUnixTimeSeconds(1_795_000_000));
        var text = Asked(0, 20).Note.Text;
        var cosigned = await Cosignature.SignAsync(witness, text, at, TestContext.Current.CancellationToken);
        cosigned.Bytes.ShouldBe(Cosignature.Sign(witness, text, at).Bytes);
        Cosignature.TimeOf(cosigned).ShouldBe(at);
        Cosignature.TimeOf(new(Origin, 1, new byte[64])).ShouldBeNull("a log's own signature has no time");
        await Should.ThrowAsync<ArgumentException>(() => Cosignature.SignAsync(log, text, at, TestContext.Current.CancellationToken));
    }

    private WitnessVerdict Verdict(AddCheckpoint asked, (long, Digest) seen) =>
        WitnessRule.Open(asked, [log.Key], out var head) is not WitnessVerdict.Cosign and var closed ? closed : WitnessRule.Follow(asked, head!, seen);

    private AddCheckpoint Asked(int old, int size, Digest? root = null)
    {
        var text = new Checkpoint(Origin, size, root ?? Root(size)).ToString();
        var proof = old > size ? [] : ConsistencyProof.Path(old, size).Select(r => TreeHash.Root(leaves.AsSpan((int)r.From, (int)(r.To - r.From)))).ToArray();
        return new(old, proof, new(text, [new(Origin, log.Key.Id, log.Sign(Encoding.UTF8.GetBytes(text)))]));
    }

    private Digest Root(int size) => TreeHash.Root(leaves.AsSpan(0, size));

    private static byte[] Bytes(AddCheckpoint asked) => Encoding.UTF8.GetBytes(asked.ToString());
}
