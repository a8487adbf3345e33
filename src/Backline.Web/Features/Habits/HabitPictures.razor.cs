using Backline.Figures;
using Backline.Practice.Habits;
using Backline.Practice.Protocols;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>A habit's picture, drawn from its numbers; before and after where the file gives both.</summary>
public sealed partial class HabitPictures
{
    /// <summary>The habit.</summary>
    [Parameter]
    [EditorRequired]
    public Habit Habit { get; set; } = null!; // required parameter

    /// <summary>Whether it stands small, in a card: alone, and with large words.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    private IReadOnlyList<(string Drawing, string? Caption)> Drawings => Habit.Picture.View switch
    {
        HabitView.Feet => [(FeetFromAboveFigure.Draw(isOnRoll: false, idPrefix: Id("feet")), null)],
        HabitView.SolePoints => [(SoleFigure.Draw(SoleFocus.ThreePoints, Id("sole"), IsSmall), null)],
        HabitView.SolePress => [(SoleFigure.Draw(SoleFocus.BigToeBallPress, Id("sole"), IsSmall), null)],
        HabitView.SoleWalk => [(SoleFigure.Draw(SoleFocus.WalkingLine, Id("sole"), IsSmall), null)],
        _ => [.. Sides()],
    };

    private IEnumerable<(string Drawing, string? Caption)> Sides()
    {
        bool hasBoth = !IsSmall && Habit.Picture.Before is not null;
        if (hasBoth && Habit.Picture.Before is { } before)
        {
            yield return (Draw(before, "before", "How it often is"), "How it often is");
        }

        if (Habit.Picture.Posture is { } posture)
        {
            yield return (Draw(posture, "after", Habit.Title), hasBoth ? "Today" : null);
        }
    }

    // Small, two ways to stand look alike: the ring is where this one is about, which is where more changes from how it often is.
    private FigureJoint? Ring => Habit.Picture switch
    {
        { Before: { } before, Posture: { } posture } => KneesChange(before, posture) > TrunkChanges(before, posture) ? FigureJoint.Knee : FigureJoint.Hip,
        _ => null,
    };

    private static double KneesChange(StepPosture before, StepPosture posture) => Math.Abs(posture.KneeFlexionDeg - before.KneeFlexionDeg);

    private static double TrunkChanges(StepPosture before, StepPosture posture) =>
        Math.Abs(posture.TrunkInclinationDeg - before.TrunkInclinationDeg) + Math.Abs(posture.RoundingDeg - before.RoundingDeg);

    private string Draw(StepPosture posture, string place, string title) => SideViewFigure.Draw(posture, new FigureProps { Title = title, IdPrefix = Id(place), Ring = IsSmall ? Ring : null });

    private string Id(string place) => $"habit-{Habit.Id}-{place}";
}
