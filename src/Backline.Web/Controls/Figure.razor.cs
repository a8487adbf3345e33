using Backline.Coaching.Sessions;
using Backline.Figures;
using Backline.Practice.Protocols;
using Backline.Web.Features.Setup;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>The side-view picture of a posture, drawn from its numbers.</summary>
public sealed partial class Figure
{
    private static int _count;
    private readonly string _id = $"figure-{Interlocked.Increment(ref _count)}";

    /// <summary>How the body stands.</summary>
    [Parameter]
    [EditorRequired]
    public StepPosture Posture { get; set; } = null!; // required parameter

    /// <summary>The picture's name for people who hear it.</summary>
    [Parameter]
    [EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the hands rest on.</summary>
    [Parameter]
    public Support Support { get; set; }

    /// <summary>cm. Diameter of the roll; 0 for the floor, <see langword="null"/> for the one offered to somebody of whom nothing is known. A person's own: <see cref="DrawnRoll.CmOf"/>.</summary>
    [Parameter]
    public double? RollCm { get; set; }

    /// <summary>Whether the parts that matter are named.</summary>
    [Parameter]
    public bool ShowLabels { get; set; }

    /// <summary>Whether the picture is the page's main thing.</summary>
    [Parameter]
    public bool IsLarge { get; set; }

    /// <summary>A line below the picture, or <see langword="null"/>.</summary>
    [Parameter]
    public string? Caption { get; set; }

    private string Drawing => SideViewFigure.Draw(Standing(Posture, RollCm), new FigureProps
    {
        Title = Title,
        IdPrefix = _id,
        ShowLabels = ShowLabels,
        RollDiameter = DrawableRoll(RollCm),
        Support = Support switch
        {
            Support.Block => FigureSupport.Block,
            Support.Chair => FigureSupport.Chair,
            Support.Wall => FigureSupport.Wall,
            _ => FigureSupport.None,
        },
    });

    /// <summary>The posture with the feet where they stand: a roll of 0 is the floor.</summary>
    /// <param name="posture">The posture on a roll.</param>
    /// <param name="cm">cm. The roll's diameter, or <see langword="null"/> for the one usually offered.</param>
    internal static StepPosture Standing(StepPosture posture, double? cm) => cm == 0 ? posture with { IsOnRoll = false } : posture;

    /// <summary>The roll's diameter as a picture can show it.</summary>
    /// <param name="cm">cm. The diameter, or <see langword="null"/> for the one usually offered.</param>
    internal static double DrawableRoll(double? cm) => Math.Clamp((cm ?? RollOffer.Usual.RollCm) / 100, 0.02, 0.16);
}
