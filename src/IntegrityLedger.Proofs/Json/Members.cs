using System.Buffers;
using System.Text;

namespace IntegrityLedger.Proofs.Json;

/// <summary>One member of an object, by where it was written.</summary>
/// <param name="Name">Null where the name is ASCII without escapes, and stands in the output as it is.</param>
/// <param name="Named">Where the name ends, its closing quote included.</param>
internal readonly record struct Member(string? Name, int From, int Named, int To)
{
    /// <summary>By the UTF-16 code units of the names; those of ASCII are its bytes.</summary>
    public static int Compare(in Member one, in Member other, ReadOnlySpan<byte> output) => one.Name is null && other.Name is null
        ? one.Plain(output).SequenceCompareTo(other.Plain(output))
        : string.CompareOrdinal(one.Name ?? Encoding.ASCII.GetString(one.Plain(output)), other.Name ?? Encoding.ASCII.GetString(other.Plain(output)));

    private ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> output) => output[(From + 1)..(Named - 1)];
}

/// <summary>The members of all objects that are being written, those of the innermost last: one block of memory for a whole text.</summary>
internal struct Members
{
    private const int First = 64, Few = 48;

    private Member[]? all;

    public int Count { get; private set; }

    public void Add(in Member member)
    {
        if (all is null) all = ArrayPool<Member>.Shared.Rent(First);
        else if (Count == all.Length)
        {
            var larger = ArrayPool<Member>.Shared.Rent(2 * all.Length);
            all.CopyTo(larger, 0);
            Return();
            all = larger;
        }
        all[Count++] = member;
    }

    /// <summary>Those that came after the first <paramref name="outer"/>.</summary>
    public readonly Span<Member> After(int outer) => all.AsSpan(outer, Count - outer);

    public void CutTo(int outer) => Count = outer;

    public readonly void Return()
    {
        if (all is not null) ArrayPool<Member>.Shared.Return(all, clearArray: true);
    }

    public static void Sort(Span<Member> members, ArrayBufferWriter<byte> output)
    {
        if (members.Length > Few)
        {
            members.Sort((one, other) => Member.Compare(one, other, output.WrittenSpan));
            return;
        }
        var written = output.WrittenSpan;
        for (var i = 1; i < members.Length; i++)
        {
            var (member, at) = (members[i], i);
            for (; at > 0 && Member.Compare(members[at - 1], member, written) > 0; at--) members[at] = members[at - 1];
            members[at] = member;
        }
    }
}
