namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that each question goes to somebody who can tell, one at a time, and that a no is answered by words meant for them.</summary>
internal static class QuestionChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        IReadOnlyList<LocatedValue> rules = top.All("rules");
        foreach (LocatedValue step in top.All("steps"))
        {
            IReadOnlyList<LocatedValue> questions = step.All("questions");
            for (int i = 0; i < questions.Count; i++)
            {
                CheckOnce(questions[i], questions.Take(i), problems);
                if (rules.FirstOrDefault(rule => rule.TextOf("id") is { } id && id == questions[i].TextOf("rule")) is { } asked)
                {
                    CheckAsked(questions[i], asked, problems);
                    CheckAnswer(questions[i], asked, problems);
                }
            }
        }
    }

    /// <summary>Whether both ask the same person about one rule at one time.</summary>
    public static bool IsAskedWith(LocatedValue one, LocatedValue other) =>
        one.TextOf("rule") is { } rule
        && rule == other.TextOf("rule")
        && one.NumberOf("atHeldSeconds") == other.NumberOf("atHeldSeconds")
        && AudienceChecks.CanMeet(one, other);

    // One answer goes to one rule: nobody can tell which of two questions put at once it belongs to.
    private static void CheckOnce(LocatedValue question, IEnumerable<LocatedValue> before, List<ProtocolProblem> problems)
    {
        if (before.FirstOrDefault(other => IsAskedWith(other, question)) is { } first)
        {
            problems.Add(new ProtocolProblem(
                question.Line, question.Path, $"asks about '{question.TextOf("rule")}' at the same time as {first.Path} (line {first.Line}); once was expected"));
        }
    }

    private static void CheckAsked(LocatedValue question, LocatedValue rule, List<ProtocolProblem> problems)
    {
        if (rule.TextsOf("checkedBy") is { } by && !by.Contains("you") && question["rule"] is { } asked)
        {
            problems.Add(new ProtocolProblem(
                asked.Line, asked.Path, $"asks about {asked.Shown}, which {rule.Path}/checkedBy (line {rule["checkedBy"]?.Line}) does not leave to 'you'; only what the person can tell was expected"));
        }
    }

    // A no is answered as a camera would: not by what it tells others alone, which may be the opposite.
    private static void CheckAnswer(LocatedValue question, LocatedValue rule, List<ProtocolProblem> problems)
    {
        LocatedValue[] saying = [.. rule.All("limits").Where(limit => Says(limit, "cueBelow", question) || Says(limit, "cueAbove", question))];
        if (question["cue"] is { } cue && saying.Length > 0 && !saying.Any(limit => AudienceChecks.CanMeet(limit, question)))
        {
            problems.Add(new ProtocolProblem(
                cue.Line, cue.Path, $"is {cue.Shown}, which {saying[0].Path} (line {saying[0].Line}) tells others alone; words for whom the question is asked were expected"));
        }
    }

    private static bool Says(LocatedValue limit, string end, LocatedValue question) =>
        limit.TextOf(end) is { } words && string.Equals(words, question.TextOf("cue"), StringComparison.OrdinalIgnoreCase);
}
