using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Records;

/// <summary>What bringing a file in would change.</summary>
public sealed record ImportPreview
{
    // Clocks and time zones of two devices may differ.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    /// <value>1. Records that are not here yet.</value>
    public required int New { get; init; }

    /// <value>1. Records that are here already.</value>
    public required int Known { get; init; }

    /// <value>1. Of those that are here already, the ones that say something else in the file. What is here stays.</value>
    public required int Differing { get; init; }

    /// <value>1. Records that were erased here and stay so.</value>
    public required int Barred { get; init; }

    /// <value>1. Records that were never here, and that the file itself says were erased: left out.</value>
    public required int ErasedElsewhere { get; init; }

    /// <value>1. Records here that the file says were erased.</value>
    public required int Erases { get; init; }

    /// <value>1. Erased ids of the file that are neither a record nor erased here: taken in, so that what they stood for cannot come.</value>
    public required int ErasedIds { get; init; }

    /// <value>1. New records that are dated more than a day ahead of the clock: theirs was wrong, and they are kept as they are.</value>
    public required int Ahead { get; init; }

    /// <value>1. New sessions in which more was held than they lasted; they are kept as they are.</value>
    public required int Doubtful { get; init; }

    /// <value>1. New sessions with a measure that no body can have (<see cref="MeasureBounds"/>); they are kept as they are.</value>
    public required int BeyondBody { get; init; }

    /// <value>Whether anything would change.</value>
    public bool IsAnything => New + Erases + ErasedIds > 0;

    /// <summary>Whether somebody who agreed to the other one has agreed to this: something comes in, and as much is left out and erased as they saw.</summary>
    /// <param name="seen">What they saw.</param>
    public bool IsAsSeen(ImportPreview seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return IsAnything && (Barred, ErasedElsewhere, Erases) == (seen.Barred, seen.ErasedElsewhere, seen.Erases);
    }

    /// <value>What is said, after other counts, of records that were erased and are left out; empty of none.</value>
    public string LeftOutWords => (Barred > 0 ? $", {Barred} erased here and left out" : "") + WordsOfErasedElsewhere(ErasedElsewhere);

    /// <value>What is said of erased ids that are taken in; <see langword="null"/> when there are none.</value>
    public string? ErasedIdsWords => WordsOfErasedIds(ErasedIds);

    /// <value>What is said of new records that are dated ahead; <see langword="null"/> when there are none.</value>
    public string? AheadWords => WordsOfAhead(Ahead);

    /// <value>What is said of new records that say what can hardly be; <see langword="null"/> when there are none.</value>
    public string? DoubtfulWords => (Doubtful, BeyondBody) is ( > 0, > 0) ? $"{WordsOfDoubtful(Doubtful)} {WordsOfBeyondBody(BeyondBody)}" : WordsOfDoubtful(Doubtful) ?? WordsOfBeyondBody(BeyondBody);

    /// <value>What is said of records that differ from those here; <see langword="null"/> when there are none.</value>
    public string? DifferingWords => WordsOfDiffering(Differing);

    /// <summary>What is said, after other counts, of records that the file itself says were erased; empty of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string WordsOfErasedElsewhere(int count) => count == 0 ? "" : $", {count} erased elsewhere and left out";

    /// <summary>What is said of records that differ from those here; <see langword="null"/> of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string? WordsOfDiffering(int count) => count switch
    {
        0 => null,
        1 => "1 entry that is already here says something else in the file. The one here stays as it is.",
        _ => $"{count} entries that are already here say something else in the file. Those here stay as they are.",
    };

    /// <summary>What is said of erased ids that are taken in; <see langword="null"/> of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string? WordsOfErasedIds(int count) => count switch
    {
        0 => null,
        1 => "1 erased id is taken in too: no other copy can bring back what it stood for.",
        _ => $"{count} erased ids are taken in too: no other copy can bring back what they stood for.",
    };

    /// <summary>What is said of records that are dated ahead; <see langword="null"/> of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string? WordsOfAhead(int count) => count switch
    {
        0 => null,
        1 => "1 entry bears a date that has not come yet: a clock was wrong when it was made. It is kept as it is.",
        _ => $"{count} entries bear a date that has not come yet: a clock was wrong when they were made. They are kept as they are.",
    };

    /// <summary>What is said of sessions with a measure that no body can have; <see langword="null"/> of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string? WordsOfBeyondBody(int count) => count switch
    {
        0 => null,
        1 => "1 session has a measure that no body can have. It is kept as it is; the measure is not shown and does not count.",
        _ => $"{count} sessions have measures that no body can have. They are kept as they are; these measures are not shown and do not count.",
    };

    /// <summary>What is said of sessions in which more was held than they lasted; <see langword="null"/> of none.</summary>
    /// <param name="count">1. How many there are.</param>
    public static string? WordsOfDoubtful(int count) => count switch
    {
        0 => null,
        1 => "1 session says that more was held than it lasted. It is kept as it is; no more is counted than it lasted.",
        _ => $"{count} sessions say that more was held than they lasted. They are kept as they are; no more is counted than they lasted.",
    };

    /// <summary>What would change here.</summary>
    /// <param name="here">Everything that is here.</param>
    /// <param name="file">What the file holds.</param>
    /// <param name="now">The moment it is brought in.</param>
    public static ImportPreview Of(RecordSet here, RecordSet file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(file);
        var known = here.Records.DistinctBy(record => record.Id).ToDictionary(record => record.Id);
        var goneHere = here.Erased.Select(erasure => erasure.Id).ToHashSet();
        Guid[] goneThere = [.. file.Erased.Select(erasure => erasure.Id).Distinct()];
        HashSet<Guid> gone = [.. goneHere, .. goneThere];
        PracticeRecord[] coming = [.. file.Records.DistinctBy(record => record.Id)];
        PracticeRecord[] fresh = [.. coming.Where(record => !known.ContainsKey(record.Id) && !gone.Contains(record.Id))];
        return new ImportPreview
        {
            New = fresh.Length,
            Known = coming.Count(record => known.ContainsKey(record.Id)),
            Differing = coming.Count(record => known.TryGetValue(record.Id, out PracticeRecord? one) && !gone.Contains(record.Id) && !SameRecord.Is(one, record)),
            Barred = coming.Count(record => !known.ContainsKey(record.Id) && goneHere.Contains(record.Id)),
            ErasedElsewhere = coming.Count(record => !known.ContainsKey(record.Id) && gone.Contains(record.Id) && !goneHere.Contains(record.Id)),
            Erases = goneThere.Count(known.ContainsKey),
            ErasedIds = goneThere.Count(id => !known.ContainsKey(id) && !goneHere.Contains(id)),
            Ahead = fresh.Count(record => record.At > now + ClockSlack),
            Doubtful = fresh.Count(record => SessionOf(record) is { } session && HeldDose.IsBeyondSession(session)),
            BeyondBody = fresh.Count(record => SessionOf(record) is { } session && !session.Measures.All(MeasureBounds.CanBe)),
        };
    }

    private static SessionContent? SessionOf(PracticeRecord record) => ContentRules.ContentOf(record, RecordKinds.Session, AnswersJson.Default.SessionContent);
}
