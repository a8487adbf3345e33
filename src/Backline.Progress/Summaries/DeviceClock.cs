using System.Buffers.Binary;

namespace Backline.Progress.Summaries;

/// <summary>What can be told of a device's clock.</summary>
public static class DeviceClock
{
    private static readonly DateTimeOffset FirstBackline = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far a device's clock may run ahead of another's. So much ahead is as of now: two clocks in one home are never quite the same. Picked by hand: clocks set by a network differ by seconds.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a clock may be right. One that stands before there was a Backline is itself the wrong one; by it all that was ever said would lie ahead.</summary>
    /// <param name="now">What the clock shows.</param>
    public static bool MayBeRight(DateTimeOffset now) => now >= FirstBackline;

    /// <summary>Whether something is dated by a clock that had lost its date: it is dated before there was a Backline, and by its id (UUID version 7) was made then too. What was typed in later has a later id.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="at">When it says it happened.</param>
    public static bool HadLostItsDate(Guid id, DateTimeOffset at) => !MayBeRight(at) && id.Version == 7 && !MayBeRight(MadeAt(id));

    // RFC 9562, 5.7: the first 48 bits are milliseconds since 1970.
    private static DateTimeOffset MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
