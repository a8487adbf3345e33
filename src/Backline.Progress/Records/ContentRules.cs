using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Records;

/// <summary>What the content of the known kinds of record must keep to. Unknown kinds and newer shapes are not judged.</summary>
/// <remarks>
/// A problem keeps a file out, and a record from being read. So a rule may only forbid what no Backline ever wrote or took in: what is
/// new to a rule would be lost from sight where it lies, and keep a person's own file out. What merely can hardly be is a doubt: it is
/// told where it comes in, and whoever counts it goes by a bound of its own (<see cref="HeldDose.Counted"/>).
/// </remarks>
public static partial class ContentRules
{
    /// <summary>1. The version of the contents that this code reads.</summary>
    public const int Schema = 1;

    private const double LongestToeToWallCm = 30;
    private const double ShortestBodyCm = 100;
    private const double TallestBodyCm = 230;
    private const double ThickestRollCm = 30;
    private const double LongestSeconds = 24 * 60 * 60;

    // s. A session lasts through its pauses, and one may be left in a pause for days. Records lie in two hundred years.
    private const double LongestSessionSeconds = 200.0 * 366 * 24 * 60 * 60;

    private const double MostPain = 10;

    // deg or mm. Far beyond any body, and as far as ever was taken in; numbers so great that their sum is none would spoil a week of others. What a body can have is a doubt (MeasureBounds).
    private const double FarthestMeasure = 1e6;

    /// <summary>Every problem of a record's content: the place, what was found, what was expected. Empty when there is none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">Where it stands, for example <c>records[3]</c>.</param>
    public static IReadOnlyList<string> Problems(PracticeRecord record, string place)
    {
        ArgumentNullException.ThrowIfNull(record);
        return !IsJudged(record) ? [] : record.Kind switch
        {
            RecordKinds.AnkleCheck => Read(record, place, AnkleCheckContentJson.Default.AnkleCheckContent, Check),
            RecordKinds.Screening => Read(record, place, ScreeningContentJson.Default.ScreeningContent, Check),
            RecordKinds.Session => Read(record, place, AnswersJson.Default.SessionContent, Check),
            RecordKinds.SessionAfter => Read(record, place, AnswersJson.Default.SessionAfterContent, Check),
            RecordKinds.StopReason => Read(record, place, AnswersJson.Default.StopReasonContent, Check),
            RecordKinds.CheckIn => Read(record, place, AnswersJson.Default.CheckInContent, Check),
            RecordKinds.Profile => Read(record, place, ProfileContentJson.Default.ProfileContent, Check),
            _ => PlanProblems(record, place),
        };
    }

    /// <summary>What can hardly be in a record's content, though it can be read: told where it comes in, and kept as it is. Empty when there is nothing, or it cannot be read.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">Where it stands.</param>
    public static IReadOnlyList<string> Doubts(PracticeRecord record, string place) =>
        ContentOf(record, RecordKinds.Session, AnswersJson.Default.SessionContent) is not { } session ? []
        :
        [
            .. HeldDose.IsBeyondSession(session)
                ? [string.Create(CultureInfo.InvariantCulture, $"{place}.content.durationSeconds: is {session.DurationSeconds}; at least the {session.Held.TotalSeconds:0.###} s of the hold were expected")]
                : Array.Empty<string>(),
            .. session.Measures.Index().SelectMany(one => OfMeasure(one.Item, $"{place}.content.measures[{one.Index}]")),
        ];

    private static string[] OfMeasure(MeasureSummary measure, string place)
    {
        var findings = new Findings(place);
        double most = MeasureBounds.Farthest(measure.Measure);
        findings.Within("median", measure.Median, -most, most);
        findings.Within("standardError", measure.StandardError, 0, most);
        return [.. findings.Problems];
    }

    /// <summary>Whether this version knows what the record's content must be.</summary>
    /// <param name="record">The record.</param>
    public static bool IsJudged(PracticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Schema == Schema && RecordKinds.All.Contains(record.Kind);
    }

    /// <summary>Whether this version can read the record. Others are kept and passed on as they are.</summary>
    /// <param name="record">The record.</param>
    public static bool IsReadable(PracticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return IsJudged(record) && Problems(record, "").Count == 0;
    }

    /// <summary>The content of a record, or <see langword="null"/> when it is of another kind, newer or damaged.</summary>
    /// <typeparam name="T">The content's type.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="kind">The kind that is looked for.</param>
    /// <param name="type">How the content is written.</param>
    public static T? ContentOf<T>(PracticeRecord record, string kind, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);

        // A record is never thrown away; what cannot be read counts as absent.
        return record.Kind == kind && record.Schema == Schema && Problems(record, "").Count == 0 ? record.Content.Deserialize(type) : null;
    }

    private static List<string> Read<T>(PracticeRecord record, string place, JsonTypeInfo<T> type, Action<T, Findings> check)
        where T : class
    {
        var findings = new Findings($"{place}.content");
        try
        {
            check(record.Content.Deserialize(type)!, findings); // an object, and no object reads as null
            return findings.Problems;
        }
        catch (JsonException exception)
        {
            List<string> problems = Misfits(record.Content, type, $"{place}.content", check);
            return problems.Count > 0 ? problems : [$"{place}.content{exception.Path?.TrimStart('$')}: does not fit a record of kind {record.Kind}"];
        }
    }

    // What does not fit hides nothing of the rest: the rules judge it with something fitting in the misfits' places.
    private static List<string> Misfits<T>(JsonElement content, JsonTypeInfo<T> type, string place, Action<T, Findings> check)
        where T : class
    {
        using var shape = ContentShape.Of(content, type, place);
        var findings = new Findings(place);
        check(JsonSerializer.Deserialize(shape.Mended, type)!, findings); // an object
        return [.. shape.Problems, .. findings.Problems.FindAll(problem => !shape.IsOfMending(problem))];
    }

    private static void Check(AnkleCheckContent content, Findings findings)
    {
        findings.Within("leftCm", content.LeftCm, 0, LongestToeToWallCm);
        findings.Within("rightCm", content.RightCm, 0, LongestToeToWallCm);
        findings.Within("heightCm", content.HeightCm, ShortestBodyCm, TallestBodyCm);
        findings.Within("rollCm", content.RollCm, 0, ThickestRollCm);
        findings.OneOf("placement", content.Placement, ["high", "middle", "floor"]);
    }

    private static void Check(ScreeningContent content, Findings findings)
    {
        findings.Within("rulesVersion", content.RulesVersion, 1, int.MaxValue);
        findings.OneOf("level", content.Level, ["go", "with-limits", "not-today", "emergency"]);
        findings.NoNull("restrictions", content.Restrictions);
        findings.NoNull("outcomes", content.Outcomes);
    }

    private static void Check(SessionContent content, Findings findings)
    {
        findings.Within("rollCm", content.RollCm, 0, ThickestRollCm);
        findings.Within("targetSeconds", content.TargetSeconds, 0, LongestSeconds);
        findings.Within("durationSeconds", content.DurationSeconds, 0, LongestSessionSeconds);
        findings.Within("held.seenSeconds", content.Held.SeenSeconds, 0, LongestSeconds);
        findings.Within("held.unseenSeconds", content.Held.UnseenSeconds, 0, LongestSeconds);
        findings.Within("held.selfReportedSeconds", content.Held.SelfReportedSeconds, 0, LongestSeconds);
        findings.OneOf("ended", content.Ended, ["done", "stopped"]);
        findings.Within("painBefore", content.PainBefore, 0, MostPain);
        findings.Within("painAfter", content.PainAfter, 0, MostPain);
        findings.NoNull("felt", content.Felt);
        findings.NoNull("events", content.Events);
        findings.NoNull("rules", content.Rules);
        findings.NoNull("measures", content.Measures);
        foreach ((int i, RuleTime? rule) in content.Rules.Index())
        {
            findings.Within($"rules[{i}].keptSeconds", rule?.KeptSeconds, 0, LongestSessionSeconds);
            findings.Within($"rules[{i}].brokenSeconds", rule?.BrokenSeconds, 0, LongestSessionSeconds);
            findings.Within($"rules[{i}].notSeenSeconds", rule?.NotSeenSeconds, 0, LongestSessionSeconds);
        }

        foreach ((int i, MeasureSummary? measure) in content.Measures.Index())
        {
            findings.Within($"measures[{i}].median", measure?.Median, -FarthestMeasure, FarthestMeasure);
            findings.Within($"measures[{i}].standardError", measure?.StandardError, 0, FarthestMeasure);
        }
    }

    private static void Check(SessionAfterContent content, Findings findings)
    {
        findings.Within("painBefore", content.PainBefore, 0, MostPain);
        findings.Within("painAfter", content.PainAfter, 0, MostPain);
        findings.NoNull("felt", content.Felt);
    }

    private static void Check(StopReasonContent content, Findings findings) =>
        findings.OneOf("reason", content.Reason, ["pain", "tingling", "dizzy", "tired", "other"]);

    private static void Check(CheckInContent content, Findings findings) =>
        findings.OneOf("answer", content.Answer, [CheckInContent.Better, CheckInContent.Same, CheckInContent.Worse, CheckInContent.Skipped]);

    private static void Check(ProfileContent content, Findings findings)
    {
        if (content.Name.Length > 0 && string.IsNullOrWhiteSpace(content.Name))
        {
            findings.Problems.Add($"{findings.Place}.name: is blank; a name of 1 to {ProfileContent.LongestName} characters was expected");
        }
        else if (content.Name.Length is 0 or > ProfileContent.LongestName)
        {
            findings.Problems.Add($"{findings.Place}.name: has {content.Name.Length} characters; 1 to {ProfileContent.LongestName} were expected");
        }
    }

    private sealed class Findings(string place)
    {
        public string Place => place;

        public List<string> Problems { get; } = [];

        public void Within(string name, double? value, double least, double most)
        {
            if (value is { } number && !(number >= least && number <= most))
            {
                Problems.Add(string.Create(CultureInfo.InvariantCulture, $"{place}.{name}: is {number}; a number from {least} to {most} was expected"));
            }
        }

        public void OneOf(string name, string value, string[] known)
        {
            if (!known.Contains(value))
            {
                Problems.Add($"{place}.{name}: is \"{MemberRule.Shown(value ?? "")}\"; one of {string.Join(", ", known)} was expected");
            }
        }

        public void Words(string name, string? words)
        {
            if (words is { Length: > 0 } && string.IsNullOrWhiteSpace(words))
            {
                Problems.Add($"{place}.{name}: is blank; words of at most {LongestWords} characters were expected");
            }
            else if (words is { Length: 0 or > LongestWords })
            {
                Problems.Add($"{place}.{name}: has {words.Length} characters; words of at most {LongestWords} were expected");
            }
        }

        public void NoNull<T>(string name, IReadOnlyList<T> list)
        {
            if (list.Any(one => one is null))
            {
                Problems.Add($"{place}.{name}: holds null; an entry was expected");
            }
        }
    }
}
