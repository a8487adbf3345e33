using Backline.Coaching.Screening;

namespace Backline.Web.Features.After;

/// <summary>Pain so strong that the safety questions would let nobody stretch: what they say of it holds after a session, too.</summary>
internal static class StrongPain
{
    private static readonly ScaleRule Rule = ScreeningRules.BuiltIn.Screens.SelectMany(screen => screen.Questions).Select(question => question.From).OfType<ScaleRule>().Single();

    /// <value>What to do about it.</value>
    public static string Advice { get; } =
        string.Join(' ', ScreeningRules.BuiltIn.Outcomes.Single(outcome => outcome.Id == Rule.Outcome).Advice.Select(words => words.Text));

    /// <summary>Whether a pain is as strong as that.</summary>
    /// <param name="pain">1. The pain, 0 to 10, or <see langword="null"/> when it was not said.</param>
    public static bool Is(int? pain) => pain >= Rule.Value;
}
