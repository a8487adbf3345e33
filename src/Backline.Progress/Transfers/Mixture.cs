namespace Backline.Progress.Transfers;

/// <summary>
/// Which blocks a picture holds, added bit by bit (exclusive or). The first pictures hold a block each; every later one
/// holds about half of all blocks, drawn by its number: a random linear fountain, of which any few more pictures than
/// there are blocks suffice, whichever were missed (MacKay 2005, IEE Proc Commun 152:1062, doi:10.1049/ip-com:20050237).
/// </summary>
internal static class Mixture
{
    private const int WordBits = 64;

    /// <summary>The blocks of a picture, a bit each.</summary>
    /// <param name="transfer">1. The transfer.</param>
    /// <param name="sequence">1. The picture's number, from 0.</param>
    /// <param name="blockCount">1. How many blocks there are.</param>
    public static ulong[] Of(uint transfer, int sequence, int blockCount)
    {
        ulong[] bits = new ulong[(blockCount + WordBits - 1) / WordBits];
        if (sequence < blockCount)
        {
            bits[sequence / WordBits] = 1UL << (sequence % WordBits);
            return bits;
        }

        ulong state = ((ulong)transfer << 32) | (uint)sequence;
        for (int word = 0; word < bits.Length; word++)
        {
            bits[word] = Next(ref state);
        }

        int spare = (bits.Length * WordBits) - blockCount;
        bits[^1] &= ulong.MaxValue >> spare;
        return bits;
    }

    public static bool Has(ulong[] bits, int block) => (bits[block / WordBits] >> (block % WordBits) & 1) != 0;

    /// <summary>The lowest block of a mixture, or −1 when it is empty.</summary>
    public static int First(ulong[] bits)
    {
        int word = Array.FindIndex(bits, value => value != 0);
        return word < 0 ? -1 : (word * WordBits) + System.Numerics.BitOperations.TrailingZeroCount(bits[word]);
    }

    public static void Add(ulong[] to, ulong[] bits)
    {
        for (int word = 0; word < to.Length; word++)
        {
            to[word] ^= bits[word];
        }
    }

    public static void Add(Span<byte> to, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] ^= block[i];
        }
    }

    // SplitMix64: Steele, Lea and Flood (2014), OOPSLA, doi:10.1145/2660193.2660195. Both devices draw the same.
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
