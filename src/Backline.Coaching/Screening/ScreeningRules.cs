using System.Globalization;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>The safety questions and what follows from them, read from <c>data/screening</c>.</summary>
/// <remarks>
/// No scores: each sign leads to one outcome, the strictest level of all signs counts, and restrictions add up. A sign of "not today"
/// counts at once, even while other questions are open; where it only asks for a yes of those who treat the person, their yes lifts it. Advice is given once and together: none that another outcome makes needless.
/// Where something is to be done now or today, only what asks for it speaks: whether and when to stretch again is no question then.
/// Immutable; may be shared between threads.
/// </remarks>
public sealed class ScreeningRules
{
    private static readonly Lazy<ScreeningRules> Embedded = new(LoadEmbedded);
    private readonly Dictionary<string, OutcomeRule> _outcomes;
    private readonly string _open;
    private readonly string _go;
    private readonly IReadOnlyList<RestrictionWords> _keep;

    internal ScreeningRules(
        int version, string open, string go, IReadOnlyList<RestrictionWords> keep, IReadOnlyList<OutcomeRule> outcomes, IReadOnlyList<ScreeningScreen> screens)
    {
        Version = version;
        _open = open;
        _go = go;
        _keep = keep;
        Outcomes = outcomes;
        Screens = screens;
        _outcomes = outcomes.ToDictionary(outcome => outcome.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules this version ships.</summary>
    public static ScreeningRules BuiltIn => Embedded.Value;

    /// <value>1. Version of the rules; kept with every screening.</value>
    public int Version { get; }

    /// <summary>What to ask, screen by screen.</summary>
    public IReadOnlyList<ScreeningScreen> Screens { get; }

    /// <summary>Everything that can follow, in the file's order.</summary>
    public IReadOnlyList<OutcomeRule> Outcomes { get; }

    private IEnumerable<ScreeningQuestion> Questions => Screens.SelectMany(screen => screen.Questions);

    /// <summary>Reads rules from a file's bytes.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ScreeningFileException">The file is not as it must be; every problem is listed with its line.</exception>
    public static ScreeningRules Parse(ReadOnlySpan<byte> utf8, string name) => new ScreeningFileReader(name).Read(utf8);

    /// <summary>Whether a question is to be asked, given the answers so far.</summary>
    /// <param name="question">A question of these rules.</param>
    /// <param name="answers">What was chosen.</param>
    public bool IsAsked(ScreeningQuestion question, ScreeningAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        return question.OnlyAfter.Count == 0
            || Questions.Any(asked => asked.Id != question.Id && answers.At(asked.Id).Intersect(question.OnlyAfter).Any());
    }

    /// <summary>What follows from the answers so far.</summary>
    /// <param name="answers">What was chosen.</param>
    /// <exception cref="ArgumentException">An answer names a question or an option the rules do not have.</exception>
    public ScreeningOutcome Evaluate(ScreeningAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        AnswerChecks.Check(Questions, answers);
        ScreeningQuestion[] asked = [.. Questions.Where(question => IsAsked(question, answers))];
        string[] unanswered = [.. asked.Where(question => answers.At(question.Id).Count == 0).Select(question => question.Id)];
        HashSet<string> lifted = [.. asked.SelectMany(question => question.Options.Where(option => answers.At(question.Id).Contains(option.Id))).SelectMany(option => option.Lifts)];
        OutcomeRule[] reached =
        [
            .. asked.SelectMany(question => OutcomesOf(question, answers.At(question.Id))).Distinct().Where(outcome => !lifted.Contains(outcome.Id))
                .OrderByDescending(outcome => outcome.Level).ThenBy(outcome => IndexOf(outcome)),
        ];
        Restriction[] restrictions = [.. RestrictionIds.All.Where(restriction => reached.Any(outcome => outcome.Restrictions.Contains(restriction)))];
        ScreeningLevel strictest = reached.Length == 0 ? ScreeningLevel.Go : reached[0].Level;
        ScreeningLevel level = unanswered.Length > 0 && strictest < ScreeningLevel.Incomplete ? ScreeningLevel.Incomplete : strictest;
        return new ScreeningOutcome
        {
            Level = level,
            OutcomeIds = [.. reached.Select(outcome => outcome.Id)],
            Restrictions = restrictions,
            Keep = level == ScreeningLevel.WithLimits ? WordsOf(restrictions) : [],
            Advice = AdviceOf(level, reached),
            Acts = ActsOf(reached),
            Unanswered = unanswered,
        };
    }

    /// <summary>What restrictions ask of a person, a sentence each; none that another of them makes needless.</summary>
    /// <param name="restrictions">What holds together, whoever asks for it.</param>
    public IReadOnlyList<string> WordsOf(IReadOnlyCollection<Restriction> restrictions)
    {
        ArgumentNullException.ThrowIfNull(restrictions);
        return [.. _keep.Where(words => restrictions.Contains(words.Restriction) && !words.NotWith.Any(restrictions.Contains)).Select(words => words.Text)];
    }

    /// <summary>The answers and what followed, as a record keeps them.</summary>
    /// <param name="answers">What was chosen.</param>
    /// <exception cref="ArgumentException">Questions are still open, or an answer is none of these rules.</exception>
    public ScreeningContent ToContent(ScreeningAnswers answers)
    {
        ScreeningOutcome outcome = Evaluate(answers);
        if (outcome.Level == ScreeningLevel.Incomplete)
        {
            throw new ArgumentException($"Every question must be answered; open: {string.Join(", ", outcome.Unanswered)}.", nameof(answers));
        }

        return new ScreeningContent
        {
            RulesVersion = Version,
            Answers = answers.ByQuestion,
            Level = ScreeningLevelIds.IdOf(outcome.Level),
            Outcomes = outcome.OutcomeIds,
            Restrictions = [.. outcome.Restrictions.Select(RestrictionIds.IdOf)],
        };
    }

    private static ScreeningRules LoadEmbedded()
    {
        const string Name = "Backline.Coaching.screening.screening-v2.json";
        using Stream stream = typeof(ScreeningRules).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes, "screening-v2.json");
    }

    private IEnumerable<OutcomeRule> OutcomesOf(ScreeningQuestion question, IReadOnlyList<string> chosen)
    {
        if (question.From is { } from && chosen.Count > 0 && int.Parse(chosen[0], CultureInfo.InvariantCulture) >= from.Value)
        {
            yield return _outcomes[from.Outcome];
        }

        foreach (ScreeningOption option in question.Options.Where(option => chosen.Contains(option.Id)))
        {
            if (option.Outcome is { } outcome)
            {
                yield return _outcomes[outcome];
            }
        }
    }

    private List<string> AdviceOf(ScreeningLevel level, OutcomeRule[] reached) => level switch
    {
        ScreeningLevel.Incomplete => [_open],
        >= ScreeningLevel.NotToday => TextsOf(SpeakingOf(level, reached)),
        _ => [.. TextsOf(reached), _go],
    };

    private static OutcomeRule[] SpeakingOf(ScreeningLevel level, OutcomeRule[] reached)
    {
        OutcomeRule[] strictest = [.. reached.Where(outcome => outcome.Level == level)], pressing = [.. strictest.Where(outcome => outcome.Act is not null)];
        return pressing.Length > 0 ? pressing : strictest;
    }

    // In an emergency one thing is to be done: who comes then sees to the rest.
    private static string[] ActsOf(OutcomeRule[] reached)
    {
        string[] acts = [.. reached.Select(outcome => outcome.Act).OfType<string>().Distinct()];
        return reached is [{ Level: ScreeningLevel.Emergency }, ..] ? acts[..1] : acts;
    }

    private static List<string> TextsOf(OutcomeRule[] told) =>
        [.. told.SelectMany(outcome => outcome.Advice).Where(words => !told.Any(other => words.NotWith.Contains(other.Id))).Select(words => words.Text)];

    private int IndexOf(OutcomeRule outcome) => Outcomes.TakeWhile(other => other != outcome).Count();
}
