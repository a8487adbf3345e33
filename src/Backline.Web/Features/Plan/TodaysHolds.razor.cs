using Backline.Progress.Plans;
using Backline.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Plan;

/// <summary>The holds that are left for today.</summary>
public sealed partial class TodaysHolds
{
    /// <summary>Today's plan.</summary>
    [Parameter]
    [EditorRequired]
    public TodaysPlan Plan { get; set; } = null!; // required parameter

    /// <summary>The person begins with a hold.</summary>
    [Parameter]
    public EventCallback<PlannedHold> OnStart { get; set; }

    private string WeekDone => $"This week’s {Plan.DaysAWeek} days are done.";

    private static string NameOf(PlannedHold hold) => hold.Variant == PlannedHold.Straight ? "Knees straight, unlocked" : "Knees soft";

    private static string DetailsOf(PlannedHold hold) =>
        $"{Words.Minutes(hold.Seconds)}, {BowOf(hold)} · for the {(hold.Variant == PlannedHold.Straight ? "upper" : "lower")} calf{(hold is { HasBow: true, IsBowSmall: false } ? " and the back of the thigh" : "")}";

    private static string BowOf(PlannedHold hold) => hold switch
    {
        { HasBow: false } => "hips straight",
        { IsBowSmall: true } => "with a small bow",
        _ => "with the bow",
    };
}
