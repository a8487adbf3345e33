using System.Text;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Tests.Records;
using Backline.Progress.Transfers;
using CsCheck;

namespace Backline.Progress.Tests.Transfers;

public sealed class TransferTests
{
    [Fact]
    public async Task Whatever_pictures_are_missed_it_arrives_whole() => await Gen.Select(Gen.Int[0, 60], Gen.Int[0, 200], Gen.Double[0.05, 0.9], Gen.Int).SampleAsync(
        async (sessions, begin, missed, seed) =>
        {
            RecordSet set = Sessions(sessions) with { Erased = Some.Erased(9000).Erased };
            TransferSender sender = TransferSender.Of(set)!; // small enough
            var receiver = new TransferReceiver();
            var chance = new Random(seed);
            int seen = 0;
            for (int sequence = begin; !receiver.IsComplete; sequence++)
            {
                if (chance.NextDouble() > missed)
                {
                    Assert.True(receiver.Take(sender.Frame(sequence)));
                    seen++;
                }
            }

            (RecordSet? read, IReadOnlyList<string> problems) = await receiver.Open(CancellationToken.None);

            Assert.Empty(problems);
            Assert.Equal(RecordFile.ToBytes(set), RecordFile.ToBytes(read!));
            Assert.InRange(seen, sender.BlockCount, sender.BlockCount + 40); // 40 too many happens once in 2^40
        },
        iter: 60);

    [Fact]
    public async Task What_a_device_holds_and_cannot_read_arrives_as_it_is()
    {
        RecordSet set = Some.Set(Some.Record(1) with { Kind = RecordKinds.AnkleCheck, Content = JsonDocument.Parse("""{"leftCm":999}""").RootElement });
        TransferSender sender = TransferSender.Of(set)!; // small enough
        var receiver = new TransferReceiver();
        for (int sequence = 0; !receiver.IsComplete; sequence++)
        {
            receiver.Take(sender.Frame(sequence));
        }

        (RecordSet? read, IReadOnlyList<string> problems) = await receiver.Open(CancellationToken.None);

        Assert.Empty(problems);
        Assert.Equal(RecordFile.ToBytes(set), RecordFile.ToBytes(read!));
    }

    [Fact]
    public void A_picture_misread_changes_nothing() => Gen.Select(Gen.Int[0, 596], Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"]).Sample((place, letter) =>
    {
        string frame = TransferSender.Of(Sessions(3))!.Frame(0); // small enough
        string misread = string.Concat(frame.AsSpan(0, place), letter.ToString(), frame.AsSpan(place + 1));
        var receiver = new TransferReceiver();

        Assert.Equal(misread == frame, receiver.Take(misread));
        Assert.Equal(misread == frame ? 1 : 0, receiver.Received);
    });

    [Theory]
    [InlineData("")]
    [InlineData("BL1")]
    [InlineData("https://example.org/")]
    [InlineData("BL1:::::")]
    public void Another_code_is_passed_over(string text) => Assert.False(new TransferReceiver().Take(text));

    [Fact]
    public void A_picture_holds_only_letters_that_a_code_packs_tightly()
    {
        string frame = TransferSender.Of(Sessions(40))!.Frame(1234); // small enough

        Assert.Equal(597, frame.Length); // 600 letters fit version 15 at level M
        Assert.All(frame, letter => Assert.Contains(letter, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"));
    }

    /// <summary>Two devices before one camera, or two people who help each other: neither hinders the other.</summary>
    [Fact]
    public async Task Of_two_transfers_shown_by_turns_the_one_that_is_whole_first_is_taken()
    {
        TransferSender one = TransferSender.Of(Sessions(30))!, other = TransferSender.Of(Sessions(12))!; // small enough
        var receiver = new TransferReceiver();
        int seen = 0;

        for (int sequence = 0; !receiver.IsComplete; sequence++)
        {
            receiver.Take(one.Frame(sequence));
            receiver.Take(other.Frame(sequence));
            seen = sequence;
        }

        Assert.True(other.BlockCount > 1 && other.BlockCount < one.BlockCount);
        Assert.InRange(seen, other.BlockCount - 1, other.BlockCount + 40);
        Assert.Equal(12, (await receiver.Open(CancellationToken.None)).Set?.Records.Count);
    }

    [Fact]
    public async Task The_pictures_of_another_transfer_begin_anew()
    {
        TransferSender one = TransferSender.Of(Sessions(30))!, other = TransferSender.Of(Sessions(2))!; // small enough
        var receiver = new TransferReceiver();
        receiver.Take(one.Frame(0));

        for (int sequence = 0; !receiver.IsComplete; sequence++)
        {
            receiver.Take(other.Frame(sequence));
        }

        Assert.Equal(2, (await receiver.Open(CancellationToken.None)).Set?.Records.Count);
    }

    [Fact]
    public void Too_much_for_pictures_is_said_at_once()
    {
        var chance = new Random(1);
        byte[] noise = new byte[3_000_000];
        chance.NextBytes(noise);
        string content = JsonSerializer.Serialize(new { noise = Convert.ToBase64String(noise) });

        Assert.Null(TransferSender.Of(Some.Set(Some.Record(1, content: content))));
    }

    private static RecordSet Sessions(int count) => Some.Set(
    [
        .. Enumerable.Range(1, count).Select(number => Some.Session(number, session => session with
        {
            DurationSeconds = 120 + (number * 1.37 % 300),
            Notes = Convert.ToHexString(Encoding.UTF8.GetBytes((number * 7919L * number).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        })),
    ]);
}
