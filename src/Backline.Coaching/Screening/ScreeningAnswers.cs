namespace Backline.Coaching.Screening;

/// <summary>What was chosen so far: options by question. Unanswered is absent, and that is not "none of these".</summary>
public sealed class ScreeningAnswers
{
    private readonly Dictionary<string, IReadOnlyList<string>> _byQuestion;

    private ScreeningAnswers(Dictionary<string, IReadOnlyList<string>> byQuestion) => _byQuestion = byQuestion;

    /// <summary>Nothing answered yet.</summary>
    public static ScreeningAnswers Empty { get; } = new([]);

    /// <summary>The chosen options by question; for records.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByQuestion => _byQuestion;

    /// <summary>Answers as a record keeps them.</summary>
    /// <param name="byQuestion">Options by question.</param>
    public static ScreeningAnswers Of(IReadOnlyDictionary<string, IReadOnlyList<string>> byQuestion) =>
        new(byQuestion.Where(pair => pair.Value.Count > 0).ToDictionary(StringComparer.Ordinal));

    /// <summary>The options chosen at a question; empty when it was not answered.</summary>
    /// <param name="question">The question's id.</param>
    public IReadOnlyList<string> At(string question) => _byQuestion.GetValueOrDefault(question, []);

    /// <summary>These answers with one question answered anew; no options takes the answer back.</summary>
    /// <param name="question">The question's id.</param>
    /// <param name="options">Chosen options, <see cref="ScreeningQuestion.None"/>, or a number for a scale.</param>
    public ScreeningAnswers With(string question, params IReadOnlyList<string> options)
    {
        var changed = new Dictionary<string, IReadOnlyList<string>>(_byQuestion, StringComparer.Ordinal);
        if (options.Count == 0)
        {
            changed.Remove(question);
        }
        else
        {
            changed[question] = options;
        }

        return new ScreeningAnswers(changed);
    }
}
