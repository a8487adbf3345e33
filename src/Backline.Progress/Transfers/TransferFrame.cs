using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Backline.Progress.Transfers;

/// <summary>One picture of a transfer: which transfer, how much it carries in all, which mixture of its blocks this is, and the mixture.</summary>
internal sealed record TransferFrame(uint Transfer, int TotalBytes, int Sequence, byte[] Block)
{
    /// <summary>1. Bytes of a block: with its head it fills a QR code of version 15 at level M (600 letters, ISO/IEC 18004 table 7).</summary>
    public const int BlockBytes = 380;

    /// <summary>1. Bytes; the largest transfer. At six pictures a second it takes about a quarter of an hour.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const string Mark = "BL1";
    private const int HeadBytes = 12;
    private const int CheckBytes = 4;

    public int BlockCount => BlocksOf(TotalBytes);

    public static int BlocksOf(int totalBytes) => (totalBytes + BlockBytes - 1) / BlockBytes;

    public string ToText()
    {
        byte[] bytes = new byte[HeadBytes + BlockBytes + CheckBytes];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Transfer);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), TotalBytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), Sequence);
        Block.CopyTo(bytes.AsSpan(HeadBytes));
        Check(bytes).CopyTo(bytes.AsSpan(HeadBytes + BlockBytes));
        return Mark + Base45.Write(bytes);
    }

    /// <summary>The frame of a text, or <see langword="null"/> when it is none, or was misread.</summary>
    public static TransferFrame? Read(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || Base45.Read(text.AsSpan(Mark.Length)) is not { Length: HeadBytes + BlockBytes + CheckBytes } bytes
            || !bytes.AsSpan(HeadBytes + BlockBytes).SequenceEqual(Check(bytes)))
        {
            return null;
        }

        int total = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4)), sequence = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        return total is > 0 and <= MostBytes && sequence >= 0
            ? new TransferFrame(BinaryPrimitives.ReadUInt32BigEndian(bytes), total, sequence, bytes[HeadBytes..(HeadBytes + BlockBytes)])
            : null;
    }

    private static byte[] Check(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes[..(HeadBytes + BlockBytes)])[..CheckBytes];
}
