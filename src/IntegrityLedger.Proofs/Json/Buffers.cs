using System.Buffers;
using System.Runtime.InteropServices;

namespace IntegrityLedger.Proofs.Json;

internal static class Buffers
{
    /// <summary>Writes over what was written from <paramref name="start"/> to the end; the length stays.</summary>
    public static void Rewrite(this ArrayBufferWriter<byte> output, int start, ReadOnlySpan<byte> bytes)
    {
        // The writer hands out what it has written as read-only memory of an array that is its own.
        if (!MemoryMarshal.TryGetArray(output.WrittenMemory, out var whole)) throw new InvalidOperationException("The buffer is not an array.");
        bytes.CopyTo(whole.AsSpan(start));
    }
}
