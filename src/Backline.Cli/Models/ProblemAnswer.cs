using Backline.Biomechanics;

namespace Backline.Cli.Models;

/// <summary>One problem: its line, where there is one, its place in the model, and what was found and expected.</summary>
internal sealed record ProblemAnswer(int? Line, string Path, string Message)
{
    public static ProblemAnswer Of(Problem problem) => new(problem.Place.Line, problem.Place.Path, problem.Message);
}
