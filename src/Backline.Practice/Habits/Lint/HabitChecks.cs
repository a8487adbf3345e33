using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;

namespace Backline.Practice.Habits.Lint;

/// <summary>What the schema cannot say of habits: ids that meet, pictures that can be drawn, a grade that its sources bear.</summary>
internal static class HabitChecks
{
    private const int MostLessonWords = 130; // a minute, read slowly

    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        CheckHabits(top.All("habits"), problems);
        string[] habits = [.. top.All("habits").Select(habit => habit.TextOf("id")).OfType<string>()];
        foreach (LocatedValue sign in top.All("standingCheck"))
        {
            if (sign["habit"] is { Text: { } named } habit && !habits.Contains(named))
            {
                problems.Add(new ProtocolProblem(habit.Line, habit.Path, $"is '{named}'{Nearest.Hint(named, habits)}; one of {string.Join(", ", habits)} was expected"));
            }
        }

        CheckOnce(top.All("standingCheck"), problems);
        WordChecks.CheckTone(top, problems);
    }

    /// <summary>The checks for habits alone.</summary>
    public static void CheckHabits(IReadOnlyList<LocatedValue> habits, List<ProtocolProblem> problems)
    {
        CheckOnce(habits, problems);
        foreach (LocatedValue habit in habits)
        {
            CheckLength(habit, problems);
            CheckPicture(habit, problems);
            CheckGrade(habit, problems);
        }
    }

    /// <summary>The checks for habits that a protocol brings: those for habits alone, and that they can be told from the built-in ones, which come first.</summary>
    public static void CheckBrought(IReadOnlyList<LocatedValue> habits, List<ProtocolProblem> problems)
    {
        CheckHabits(habits, problems);
        foreach (LocatedValue habit in habits)
        {
            CheckOwn(habit["id"], builtIn => builtIn.Id, problems);
            CheckOwn(habit["title"], builtIn => builtIn.Title, problems);
        }
    }

    private static void CheckOwn(LocatedValue? named, Func<Habit, string> nameOf, List<ProtocolProblem> problems)
    {
        if (named is { Text: { } text } && HabitLibrary.Load().Habits.FirstOrDefault(habit => nameOf(habit).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            problems.Add(new ProtocolProblem(named.Line, named.Path, $"is '{text}', which is the built-in habit {taken.Id}; one of its own was expected"));
        }
    }

    private static void CheckOnce(IReadOnlyList<LocatedValue> items, List<ProtocolProblem> problems)
    {
        HashSet<string> seen = [];
        foreach (LocatedValue item in items)
        {
            if (item["id"] is { Text: { } id } found && !seen.Add(id))
            {
                problems.Add(new ProtocolProblem(found.Line, found.Path, $"is '{id}', which stands here a second time; once was expected"));
            }
        }
    }

    private static void CheckLength(LocatedValue habit, List<ProtocolProblem> problems)
    {
        int words = habit.TextsOf("lesson")?.Sum(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) ?? 0;
        if (words > MostLessonWords && habit["lesson"] is { } lesson)
        {
            problems.Add(new ProtocolProblem(lesson.Line, lesson.Path, $"has {words} words; a minute's lesson has at most {MostLessonWords}"));
        }
    }

    private static void CheckPicture(LocatedValue habit, List<ProtocolProblem> problems)
    {
        if (habit["picture"] is not { } picture)
        {
            return;
        }

        bool isSide = picture.TextOf("view") == "side";
        if (isSide && picture["posture"] is null)
        {
            problems.Add(new ProtocolProblem(picture.Line, picture.Path, "is seen from the side and has no 'posture'; it was expected"));
        }

        if (!isSide && (picture["posture"] ?? picture["before"]) is { } posture)
        {
            problems.Add(new ProtocolProblem(posture.Line, posture.Path, "is a posture in a picture of feet; only a picture from the side has one"));
        }
    }

    private static void CheckGrade(LocatedValue habit, List<ProtocolProblem> problems)
    {
        if (habit["grade"] is { Text: "A" or "B" or "C" or "X" } grade && habit.All("sources").Count == 0)
        {
            problems.Add(new ProtocolProblem(grade.Line, grade.Path, $"is '{grade.Text}' without a source; a study was expected, or grade D"));
        }
    }
}
