using Backline.Coaching.Sessions;

namespace Backline.Web.Choices;

/// <summary>How a person stretched last time: what the next session starts from.</summary>
/// <remarks>Members are parameters with defaults, so that choices kept by an older version lack nothing when they are read.</remarks>
/// <param name="HasCamera">Whether a camera watches.</param>
/// <param name="Support">What the hands rest on.</param>
/// <param name="Variant">The variant's id: <c>soft</c> or <c>straight</c>.</param>
/// <param name="RollCm">cm. Diameter of the roll, or <see langword="null"/> when not said.</param>
/// <param name="TargetSeconds">s. The hold to aim at, 20–300.</param>
/// <param name="HeightCm">cm. Body height, or <see langword="null"/> when not said.</param>
/// <param name="IsHalfWayUp">Whether the balls of the feet go half-way up the roll; else as high up as they can.</param>
/// <param name="IsTaught">Whether the small skills before the session were shown once.</param>
/// <param name="IsChosen">Whether these were chosen, and not only proposed.</param>
/// <param name="LengthChosen">The day on which the person chose the hold's length in the set-up, or <see langword="null"/>; that day it stays.</param>
/// <param name="FollowsPlan">Whether the person has opened the plan: from then on its hold is the one proposed.</param>
public sealed record SetupChoices(
    bool HasCamera = false,
    Support Support = Support.Chair,
    string Variant = "soft",
    double? RollCm = null,
    double TargetSeconds = 60,
    double? HeightCm = null,
    bool IsHalfWayUp = false,
    bool IsTaught = false,
    bool IsChosen = false,
    DateOnly? LengthChosen = null,
    bool FollowsPlan = false);
