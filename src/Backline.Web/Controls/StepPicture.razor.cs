using Backline.Figures;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Features.Setup;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>The picture of a set-up step, from the side that shows it best: the whole body, a foot, both feet or a sole.</summary>
public sealed partial class StepPicture
{
    private const string RollMat = "roll-mat";

    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public ProtocolStep Step { get; set; } = null!; // required parameter

    /// <summary>The variant's id.</summary>
    [Parameter]
    public string Variant { get; set; } = "soft";

    /// <summary>cm. Diameter of the roll; 0 for the floor, <see langword="null"/> for the one offered within what the screening asks.</summary>
    [Parameter]
    public double? RollCm { get; set; }

    /// <summary>What the screening asks.</summary>
    [Parameter]
    public IReadOnlyCollection<Restriction> Restrictions { get; set; } = [];

    private string Drawing => Step.Id switch
    {
        "feet-parallel" => FeetFromAboveFigure.Draw(isOnRoll: DrawnCm != 0, Props.RollDiameter, "lesson", isWide: Restrictions.Contains(Restriction.WideStance)),
        "heels-down" or "ball-high" or "toes-up" => FootOnRollFigure.Draw(Posture, Props),
        "big-toe-press" => SoleFigure.Draw(SoleFocus.BigToeBallPress, "lesson"),
        "weight" => SoleFigure.Draw(SoleFocus.ThreePoints, "lesson"),
        _ => SideViewFigure.Draw(Posture, Props),
    };

    private double DrawnCm => DrawnRoll.CmOf(new SetupChoices(Variant: Variant, RollCm: RollCm), Restrictions);

    private StepPosture Posture => TodaysPictures.Fit(Figure.Standing(Step.PostureFor(Variant), DrawnCm), Restrictions);

    private FigureProps Props => new()
    {
        Title = TodaysWords.TitleOf(Step, Restrictions),
        IdPrefix = "lesson",
        ShowLabels = Step.Id != RollMat,
        HasRollAhead = Step.Id == RollMat && DrawnCm != 0,
        RollDiameter = Figure.DrawableRoll(DrawnCm),
    };
}
