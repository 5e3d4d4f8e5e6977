using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>A log of a few entries with a receipt for one of them, and a witness that saw it.</summary>
internal sealed class Receipt
{
    private static readonly DateTimeOffset Seen = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    public Receipt(int size = 20, int index = 11)
    {
        Log = NoteSigner.Parse(NoteSigner.Create("city.example/log"));
        Witness = NoteSigner.Parse(NoteSigner.Create("witness.example", NoteKeyKind.Cosignature));
        Entries = [.. Enumerable.Range(0, size).Select(Entry)];
        var leaves = Entries.Select(entry => TreeHash.Leaf(entry.ToEntry())).ToArray();
        var head = new Checkpoint("city.example/log", size, TreeHash.Root(leaves)).ToString();
        var signed = new SignedNote(head, [new(Log.Key.Name, Log.Key.Id, Log.Sign(Encoding.UTF8.GetBytes(head))), Cosignature.Sign(Witness, head, Seen)]);
        Proof = new(Entries[index].ToEntry(), index, [.. InclusionProof.Path(index, size).Select(r => TreeHash.Root(leaves.AsSpan((int)r.From, (int)(r.To - r.From))))], signed);
    }

    public NoteSigner Log { get; }
    public NoteSigner Witness { get; }
    public IReadOnlyList<LeafRecord> Entries { get; }
    public LogProof Proof { get; }
    public byte[] Bytes => Encoding.UTF8.GetBytes(Proof.ToString());

    /// <summary>"valid", or the code of the fault.</summary>
    public string Check(byte[] bytes, bool witness = false) =>
        ReceiptCheck.TryCheck(bytes, [Log.Key], witness ? [Witness.Key] : [], out _, out var fault) ? "valid" : fault.Code;

    public static LeafRecord Entry(int i) => new("Exempelstaden \"öst\"", new Guid(i, 1, 1, new byte[8]), new Guid(i / 3, 2, 2, new byte[8]), (i % 3) + 1, "gift_declared", $"2026-11-23T18:20:{i % 60:00}.123456Z",
        TreeHash.Leaf([(byte)i, 1]), TreeHash.Leaf([(byte)i, 2]), new Guid(i, 3, 3, new byte[8]));
}
