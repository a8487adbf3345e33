using System.Globalization;

namespace Backline.Coaching.Screening;

/// <summary>Whether answers are answers to these questions.</summary>
internal static class AnswerChecks
{
    public static void Check(IEnumerable<ScreeningQuestion> questions, ScreeningAnswers answers)
    {
        Dictionary<string, ScreeningQuestion> byId = questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        foreach ((string id, IReadOnlyList<string> chosen) in answers.ByQuestion)
        {
            if (!byId.TryGetValue(id, out ScreeningQuestion? question))
            {
                throw new ArgumentException($"The rules ask no question '{id}'.", nameof(answers));
            }

            if (chosen.FirstOrDefault(option => !IsAnswer(question, option)) is { } unknown)
            {
                throw new ArgumentException($"Question '{id}' has no answer '{unknown}'.", nameof(answers));
            }

            if (question.Kind != QuestionKind.Many && chosen.Count > 1)
            {
                throw new ArgumentException($"Question '{id}' takes one answer; it got {string.Join(", ", chosen)}.", nameof(answers));
            }
        }
    }

    private static bool IsAnswer(ScreeningQuestion question, string option) => question.Kind switch
    {
        QuestionKind.Scale => int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= 10,
        _ => question.Options.Any(known => known.Id == option) || (option == ScreeningQuestion.None && question.NoneText is not null),
    };
}
