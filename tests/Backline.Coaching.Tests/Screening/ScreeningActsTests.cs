using Backline.Coaching.Screening;

namespace Backline.Coaching.Tests.Screening;

/// <summary>What is to be done now or today stands alone: nothing beside it speaks of stretching again.</summary>
public sealed class ScreeningActsTests
{
    [Fact]
    public void Beside_an_emergency_nothing_less_is_said() => Assert.All(Pairs(), pair =>
    {
        if (pair.Outcome.Level == ScreeningLevel.Emergency)
        {
            OutcomeRule[] emergencies = [.. pair.Reached.Where(outcome => outcome.Level == ScreeningLevel.Emergency)];
            Assert.Equal([emergencies[0].Act!], pair.Outcome.Acts);
            Assert.All(pair.Outcome.Advice, text => Assert.Contains(text, emergencies.SelectMany(outcome => outcome.Advice).Select(words => words.Text)));
        }
    });

    [Fact]
    public void Beside_what_is_to_be_seen_today_nobody_is_sent_to_ask_about_stretching() => Assert.All(Pairs(), pair =>
    {
        if (pair.Outcome is { Level: ScreeningLevel.NotToday, Acts.Count: > 0 })
        {
            Assert.Equal(pair.Reached.Select(outcome => outcome.Act).OfType<string>().Distinct(), pair.Outcome.Acts);
            Assert.DoesNotContain(pair.Outcome.Advice, text => text.Contains("Ask", StringComparison.Ordinal) || text.Contains("come back", StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData("leg-swollen", "heel-pop", "See a doctor today.", "Have the heel looked at today: urgent care or a doctor.")]
    [InlineData("heel-pop", "thigh-pop", "Have the heel looked at today: urgent care or a doctor.", "Have the thigh looked at today: urgent care or a doctor.")]
    [InlineData("leg-swollen", "veins-wide", "See a doctor today.")]
    [InlineData("saddle", "leg-swollen", "Go to an emergency department now, or call your local emergency number.")]
    public void All_that_is_to_be_done_today_is_said_strictest_first(string one, string other, params string[] acts) =>
        Assert.Equal(acts, Answers.Rules.Evaluate(Answers.Clear.With("urgent", other, one)).Acts);

    // What follows from any two signs that can be ticked together, with the outcomes behind it, strictest first.
    private static IEnumerable<(ScreeningOutcome Outcome, OutcomeRule[] Reached)> Pairs() =>
        from one in Answers.Signs
        from other in Answers.Signs
        where one.Question.Id != other.Question.Id || one.Question.Kind == QuestionKind.Many
        let outcome = Answers.Rules.Evaluate(Answers.Clear.Plus(one.Question, one.Option).Plus(other.Question, other.Option))
        select (outcome, outcome.OutcomeIds.Select(Answers.Outcome).ToArray());
}
