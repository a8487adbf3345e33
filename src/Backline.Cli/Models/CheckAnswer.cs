using Backline.Biomechanics;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Models;

/// <summary>What <c>backline model check --json</c> says; its schema is docs/cli/model-check.schema.json.</summary>
/// <param name="File">The file.</param>
/// <param name="Problems">What is wrong with it, at most as many problems as of a table.</param>
/// <param name="More">How many problems there are beyond these.</param>
internal sealed record CheckAnswer(string File, IReadOnlyList<ProblemAnswer> Problems, int More)
{
    public static CheckAnswer Of(string file, IReadOnlyList<Problem> problems)
    {
        ProblemAnswer[] listed = [.. problems.Take(TableException.MostProblems).Select(ProblemAnswer.Of)];
        return new(file, listed, problems.Count - listed.Length);
    }
}
