using System.Globalization;
using System.Text.Json;
using Backline.Practice.Measures;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that a limit which a safety answer asks for is judged before every camera, and that nothing is held while it is broken.</summary>
internal static class SafetyChecks
{
    public static void Check(LocatedValue top, List<ProtocolProblem> problems)
    {
        foreach (LocatedValue limit in top.All("rules").SelectMany(rule => rule.All("limits")).Where(limit => limit["onlyWith"] is not null))
        {
            if (limit["critical"] is { Kind: JsonTokenType.False } idle)
            {
                problems.Add(new ProtocolProblem(idle.Line, idle.Path, "is false in a limit with 'onlyWith'; what the screening asks for is held only while it is kept: true was expected"));
            }

            CheckError(limit, problems);
        }
    }

    private static void CheckError(LocatedValue limit, List<ProtocolProblem> problems)
    {
        if (limit["maxErrorDeg"] is { Number: { } most } at && MeasureNames.Find(limit.TextOf("measure") ?? "") is { } measure && most < LiveError.LeastOf(measure))
        {
            string least = LiveError.LeastOf(measure).ToString(CultureInfo.InvariantCulture);
            problems.Add(new ProtocolProblem(
                at.Line, at.Path, $"is {at.Shown} in a limit with 'onlyWith', less than a live camera errs by; it is never judged there: at least {least} was expected"));
        }
    }
}
