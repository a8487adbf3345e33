using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Backline.Practice.Records;

namespace Backline.Progress.Transfers;

/// <summary>
/// Records on their way to another device as a row of QR codes without end. The other device may begin at any of them
/// and miss any: a few more than <see cref="BlockCount"/> suffice (docs/data/transfer.md).
/// </summary>
public sealed class TransferSender
{
    private readonly uint _transfer;
    private readonly byte[] _bytes;
    private readonly byte[] _blocks; // the bytes, filled up to whole blocks

    private TransferSender(byte[] hash, byte[] bytes)
    {
        // The same records are the same transfer, so that showing them again goes on where it stopped.
        _transfer = BinaryPrimitives.ReadUInt32BigEndian(hash);
        _bytes = bytes;
        _blocks = new byte[BlockCount * TransferFrame.BlockBytes];
        bytes.CopyTo(_blocks, 0);
        FillUp(hash, _blocks.AsSpan(bytes.Length));
    }

    /// <value>1. How many pictures carry it at best.</value>
    public int BlockCount => TransferFrame.BlocksOf(_bytes.Length);

    /// <summary>Packs records.</summary>
    /// <param name="set">The records.</param>
    /// <returns>The sender, or <see langword="null"/> when there is too much for pictures: a file serves better.</returns>
    public static TransferSender? Of(RecordSet set)
    {
        byte[] file = RecordFile.ToBytes(set);
        byte[] hash = SHA256.HashData(file);
        using var packed = new MemoryStream();
        packed.Write(hash);
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(file);
        }

        return packed.Length > TransferFrame.MostBytes ? null : new TransferSender(hash, packed.ToArray());
    }

    /// <summary>The text of a picture.</summary>
    /// <param name="sequence">1. Its number, from 0, without end.</param>
    public string Frame(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        byte[] block = new byte[TransferFrame.BlockBytes];
        ulong[] mixture = Mixture.Of(_transfer, sequence, BlockCount);
        for (int i = 0; i < BlockCount; i++)
        {
            if (Mixture.Has(mixture, i))
            {
                Mixture.Add(block, _blocks.AsSpan(i * TransferFrame.BlockBytes, TransferFrame.BlockBytes));
            }
        }

        return new TransferFrame(_transfer, _bytes.Length, sequence, block).ToText();
    }

    // Nobody reads what comes after the end. Noughts there make a pattern like a chequerboard, and the reader that comes along did not read 49 of 1,500 such codes; the same records must give the same noise.
    private static void FillUp(byte[] hash, Span<byte> rest)
    {
        for (byte[] noise = hash; rest.Length > 0;)
        {
            noise = SHA256.HashData(noise);
            int taken = Math.Min(noise.Length, rest.Length);
            noise.AsSpan(0, taken).CopyTo(rest);
            rest = rest[taken..];
        }
    }
}
