using System.IO.Compression;
using System.Security.Cryptography;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Progress.Transfers;

/// <summary>Takes the pictures of a transfer, in any order and with any missing, until all of it is there.</summary>
public sealed class TransferReceiver
{
    // Unpacked it may be larger by far; beyond this it is not from Backline.
    private const long LargestFile = 64L * 1024 * 1024;
    private const int HashBytes = 32;
    private const string Unfit = "the pictures do not fit together; begin again on both devices";

    private const int MostTransfers = 4; // by turns before one camera; each may hold MostBytes

    private readonly List<Coming> _transfers = []; // the one begun last at the end

    private sealed record Row(ulong[] Blocks, byte[] Bytes);

    /// <value>1. Pictures' worth of it that is here.</value>
    public int Received => Shown?.Received ?? 0;

    /// <value>1. Pictures' worth of it in all; 0 until the first was seen.</value>
    public int Expected => Shown?.Rows.Length ?? 0;

    /// <value>Whether all of it is here.</value>
    public bool IsComplete => Shown is { IsComplete: true };

    // The whole one; until then the one begun last: a device that shows its pictures anew begins anew.
    private Coming? Shown => _transfers.Find(transfer => transfer.IsComplete) ?? _transfers.LastOrDefault();

    /// <summary>Takes a picture's text. Where two transfers are shown by turns, both come on, and the one that is whole first is the one that is taken.</summary>
    /// <param name="text">As it was read; anything that is not of a transfer, or was misread, changes nothing.</param>
    /// <returns>Whether it was of a transfer.</returns>
    public bool Take(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TransferFrame.Read(text) is not { } frame)
        {
            return false;
        }

        if (!IsComplete)
        {
            TransferOf(frame).Place(Mixture.Of(frame.Transfer, frame.Sequence, frame.BlockCount), frame.Block);
        }

        return true;
    }

    /// <summary>The records, when all of it is here.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The set when there is no problem; the problems otherwise.</returns>
    /// <exception cref="InvalidOperationException">Not all of it is here.</exception>
    public async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> Open(CancellationToken cancel)
    {
        if (Shown is not { IsComplete: true } whole)
        {
            throw new InvalidOperationException("Not all pictures are here; IsComplete says when.");
        }

        if (whole.TotalBytes <= HashBytes)
        {
            return (null, [Unfit]);
        }

        byte[] bytes = [.. whole.Solve().SelectMany(block => block).Take(whole.TotalBytes)];
        try
        {
            using var file = new MemoryStream();
            await using (var zip = new ZLibStream(new MemoryStream(bytes[HashBytes..]), CompressionMode.Decompress))
            {
                await CopyLimited(zip, file, cancel);
            }

            file.Position = 0;
            byte[] hash = await SHA256.HashDataAsync(file, cancel);
            return bytes.AsSpan(0, HashBytes).SequenceEqual(hash)
                ? await RecordFileReader.Read(new MemoryStream(file.ToArray()), cancel, LargestFile, asTheyAre: true) // as a device holds them, which no hand has written
                : (null, [Unfit]);
        }
        catch (InvalidDataException)
        {
            return (null, [Unfit]);
        }
    }

    private Coming TransferOf(TransferFrame frame)
    {
        if (_transfers.Find(transfer => transfer.Id == frame.Transfer && transfer.TotalBytes == frame.TotalBytes) is { } known)
        {
            return known;
        }

        if (_transfers.Count == MostTransfers)
        {
            _transfers.RemoveAt(0);
        }

        var begun = new Coming(frame.Transfer, frame.TotalBytes, new Row?[frame.BlockCount]);
        _transfers.Add(begun);
        return begun;
    }

    private static async Task CopyLimited(Stream from, MemoryStream to, CancellationToken cancel)
    {
        byte[] piece = new byte[1 << 16];
        while (await from.ReadAsync(piece, cancel) is > 0 and int read)
        {
            if (to.Length + read > LargestFile)
            {
                throw new InvalidDataException("Larger than any transfer.");
            }

            await to.WriteAsync(piece.AsMemory(0, read), cancel);
        }
    }

    // One transfer, as far as it is here.
    private sealed record Coming(uint Id, int TotalBytes, Row?[] Rows)
    {
        public int Received { get; private set; }

        public bool IsComplete => Received == Rows.Length;

        // Gaussian elimination over bits: a row for each block that leads a mixture.
        public void Place(ulong[] blocks, byte[] bytes)
        {
            byte[] left = [.. bytes];
            for (int lead = Mixture.First(blocks); lead >= 0; lead = Mixture.First(blocks))
            {
                if (Rows[lead] is not { } row)
                {
                    Rows[lead] = new Row(blocks, left);
                    Received++;
                    return;
                }

                Mixture.Add(blocks, row.Blocks);
                Mixture.Add(left, row.Bytes);
            }
        }

        // From the last block back: what follows each lead is known by then.
        public byte[][] Solve()
        {
            byte[][] solved = new byte[Rows.Length][];
            for (int lead = Rows.Length - 1; lead >= 0; lead--)
            {
                Row row = Rows[lead]!; // complete: each block leads a row
                byte[] bytes = [.. row.Bytes];
                for (int block = lead + 1; block < Rows.Length; block++)
                {
                    if (Mixture.Has(row.Blocks, block))
                    {
                        Mixture.Add(bytes, solved[block]);
                    }
                }

                solved[lead] = bytes;
            }

            return solved;
        }
    }
}
