using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;

namespace Backline.Cli.Verbs;

/// <summary>What <c>backline coach --json</c> prints; its schema is <c>docs/cli/coach.schema.json</c>.</summary>
internal sealed record CoachAnswer(
    string Protocol,
    string View,
    double HeldSeconds,
    double DurationSeconds,
    IReadOnlyList<SessionEvent> Events,
    IReadOnlyList<RuleTime> Rules)
{
    public static CoachAnswer Of(CoachReport report) => new(
        report.Protocol, NameOf(report.View), report.HeldSeconds, report.DurationSeconds, report.Events, report.Rules);

    public static string NameOf(View view) => view switch
    {
        Coaching.Measures.View.SideLeft => "side-left",
        Coaching.Measures.View.SideRight => "side-right",
        Coaching.Measures.View.Front => "front",
        Coaching.Measures.View.Oblique => "oblique",
        _ => "unknown",
    };
}
