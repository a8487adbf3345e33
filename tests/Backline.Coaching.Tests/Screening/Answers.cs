using Backline.Coaching.Screening;

namespace Backline.Coaching.Tests.Screening;

/// <summary>Answers to the built-in rules, as tests say them.</summary>
internal static class Answers
{
    public static ScreeningRules Rules => ScreeningRules.BuiltIn;

    public static IReadOnlyList<ScreeningQuestion> Questions { get; } = [.. Rules.Screens.SelectMany(screen => screen.Questions)];

    /// <summary>Everything that can be chosen by itself and leads somewhere: question, answer, outcome.</summary>
    public static IReadOnlyList<(ScreeningQuestion Question, string Option, OutcomeRule Outcome)> Signs { get; } =
    [
        .. Questions.SelectMany(question => question.Options.Where(option => option is { Outcome: not null, Lifts.Count: 0 })
            .Select(option => (question, option.Id, Outcome(option.Outcome!)))),
        .. Questions.Where(question => question.From is not null)
            .Select(question => (question, question.From!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Outcome(question.From.Outcome))),
    ];

    /// <summary>A grown person whose left calf hurts a little and to whom nothing else applies.</summary>
    public static ScreeningAnswers Clear { get; } = ScreeningAnswers.Empty
        .With("urgent", ScreeningQuestion.None).With("recent", ScreeningQuestion.None).With("ever", ScreeningQuestion.None)
        .With("standing", ScreeningQuestion.None).With("tissues", ScreeningQuestion.None)
        .With("age", "adult").With("leg", "left").With("where", "calf").With("pain", "3");

    public static OutcomeRule Outcome(string id) => Rules.Outcomes.Single(outcome => outcome.Id == id);

    /// <summary>The same answers with one more sign; a question that takes one answer takes this one.</summary>
    public static ScreeningAnswers Plus(this ScreeningAnswers answers, ScreeningQuestion question, string option) =>
        question.Kind == QuestionKind.Many
            ? answers.With(question.Id, [.. answers.At(question.Id).Where(id => id != ScreeningQuestion.None && id != option), option])
            : answers.With(question.Id, option);
}
