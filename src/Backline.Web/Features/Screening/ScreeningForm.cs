using System.Globalization;
using Backline.Coaching.Screening;
using Backline.Practice.Records;

namespace Backline.Web.Features.Screening;

/// <summary>The safety questions while they are being answered: which screen is shown, what is chosen, whether one may go on.</summary>
/// <param name="rules">The questions and what follows from them.</param>
public sealed class ScreeningForm(ScreeningRules rules)
{
    /// <value>What was chosen so far.</value>
    public ScreeningAnswers Answers { get; private set; } = ScreeningAnswers.Empty;

    /// <value>1. The shown screen, from 0; the number of screens when the outcome is shown.</value>
    public int Index { get; private set; }

    /// <value>1. How many screens there are.</value>
    public int Count => rules.Screens.Count;

    /// <value>Whether the outcome is shown and no more questions.</value>
    public bool IsFinished => Index >= Count;

    /// <value>What follows from the answers so far.</value>
    public ScreeningOutcome Outcome => rules.Evaluate(Answers);

    /// <value>The shown screen.</value>
    public ScreeningScreen Screen => rules.Screens[Index];

    /// <value>The shown screen's questions that are asked of this person.</value>
    public IReadOnlyList<ScreeningQuestion> Questions => [.. Screen.Questions.Where(question => rules.IsAsked(question, Answers))];

    /// <value>Whether every asked question of the screen has an answer, or the answers so far already end the matter.</value>
    public bool CanGoOn => IsDecided || Questions.All(question => Answers.At(question.Id).Count > 0);

    // A red sign ends the questions: nobody in need is held up by the rest of them.
    private bool IsDecided => Outcome.Level >= ScreeningLevel.NotToday;

    /// <summary>Ticks or unticks an option of a question; "none of these" stands alone.</summary>
    /// <param name="question">The question.</param>
    /// <param name="option">The option's id.</param>
    /// <param name="isChosen">Whether it is now chosen.</param>
    public void Choose(ScreeningQuestion question, string option, bool isChosen)
    {
        IReadOnlyList<string> chosen = Answers.At(question.Id);
        if (question.Kind != QuestionKind.Many || option == ScreeningQuestion.None)
        {
            chosen = isChosen ? [option] : [];
        }
        else
        {
            IEnumerable<string> others = chosen.Where(other => other != option && other != ScreeningQuestion.None);
            chosen = isChosen ? [.. others, option] : [.. others];
        }

        Answers = Answers.With(question.Id, chosen);
    }

    /// <summary>Whether an option is chosen.</summary>
    /// <param name="question">The question.</param>
    /// <param name="option">The option's id.</param>
    public bool IsChosen(ScreeningQuestion question, string option) => Answers.At(question.Id).Contains(option);

    /// <summary>The chosen number of a scale, or <see langword="null"/>.</summary>
    /// <param name="question">The question.</param>
    public int? Number(ScreeningQuestion question) =>
        Answers.At(question.Id) is [string text] ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <value>1. How strong the pain is, 0 to 10, where it was asked for and told.</value>
    public int? Pain =>
        rules.Screens.SelectMany(screen => screen.Questions).Where(question => question.Kind == QuestionKind.Scale && rules.IsAsked(question, Answers)).Select(Number).FirstOrDefault();

    /// <summary>To the next screen, or to the outcome.</summary>
    public void Next()
    {
        if (CanGoOn)
        {
            Index = IsDecided ? Count : Index + 1;
        }
    }

    /// <summary>To the screen before.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Back()
    {
        if (Index == 0)
        {
            return false;
        }

        Index = Math.Min(Index, Count) - 1;
        return true;
    }

    /// <summary>The answers and what follows, as they are kept. Answers to questions that are no longer asked are left out.</summary>
    public ScreeningContent ToContent() => rules.ToContent(ScreeningAnswers.Of(
        rules.Screens.SelectMany(screen => screen.Questions)
            .Where(question => rules.IsAsked(question, Answers))
            .ToDictionary(question => question.Id, question => Answers.At(question.Id))));
}
