using System.Globalization;
using System.Text.RegularExpressions;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>
/// Reads what the <c>output</c> column asks for. It knows forms, not rows: a moment, an angle at a torque
/// or at the onset of a muscle, moment arms, lengths and what a person tolerates; and of any of these the difference or ratio with a joint at two angles.
/// </summary>
internal static partial class OutputParser
{
    private const string Joint = "hip|knee|ankle|subtalar|toes";
    private const string Number = @"[+-]?\d+(?:\.\d+)?";

    // Each form with what makes the experiment of it; the first that fits is taken.
    private static readonly (Regex Form, Func<Match, Experiment?> Make)[] Forms =
    [
        (MomentForm(), match => In(Units.Moment, Moments.One(match.Groups["quantity"].Value))),
        (PairForm(), Pairs.Of),
        (AngleAtTorqueForm(), match => In(Units.Angle, Moments.AngleAtTorque(JointOf(match, "joint")))),
        (OnsetForm(), match => In(Units.Angle, WithMuscles(match, muscles => Onsets.Of(JointOf(match, "joint"), muscles)))),
        (ArmRatioForm(), match => In(Units.Ratio, WithMuscles(match, muscles =>
            MuscleWords.Find(match.Groups["other"].Value) is { Count: > 0 } other ? Arms.Ratio(muscles, JointOf(match, "joint"), other, JointOf(match, "joint2")) : null))),
        (ArmForm(), match => In(UnitName(match), WithMuscles(match, muscles => Arms.Of(muscles, match)))),
        (PathForm(), match => In(UnitName(match), WithMuscles(match, muscles => Lengths.PathChange(muscles, match)))),
        (ShareForm(), match => In(Units.Percent, WithMuscles(match, muscles => Lengths.TendonShare(muscles, match)))),
        (ParameterForm(), match => In(UnitName(match), WithMuscles(match, muscles => Lengths.Parameter(muscles, match)))),
        (TensionForm(), match => In(Units.Force, WithMuscles(match, Lengths.Tension))),
        (LungeForm(), match => In(UnitName(match), Lunge.Distance(Unit(match)))),
        (ToeTouchForm(), _ => In(Units.Angle, Tolerances.ToeTouch())),
        (ExtensionDeficitForm(), match => In(Units.Angle, Tolerances.ExtensionDeficit(NumberOf(match, "hip")))),
    ];

    /// <summary>The experiment an output asks for, or <see langword="null"/> when it is of no form known.</summary>
    public static Experiment? Parse(string output) =>
        Forms.Select(form => form.Form.Match(output) is { Success: true } match ? form.Make(match) : null).FirstOrDefault(found => found is not null);

    /// <summary>The joint a group of a form names.</summary>
    public static LegJoint JointOf(Match match, string group) => Enum.Parse<LegJoint>(match.Groups[group].Value, ignoreCase: true);

    /// <summary>any. The number a group of a form holds.</summary>
    public static double NumberOf(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>1. How many of the unit a form asks for make a metre.</summary>
    public static double Unit(Match match) => match.Groups["unit"].Value switch { "mm" => 1000, "cm" => 100, _ => 1 };

    private static Experiment? In(string unit, Experiment? experiment) => experiment is null ? null : experiment with { Unit = unit };

    private static string UnitName(Match match) => match.Groups["unit"].Value;

    private static Experiment? WithMuscles(Match match, Func<IReadOnlyList<LegMuscle>, Experiment?> make) =>
        MuscleWords.Find(match.Groups["muscle"].Value) is { Count: > 0 } muscles ? make(muscles) : null;

    [GeneratedRegex("^(?<quantity>anklePlantarflexing|kneeFlexing|hipFlexing|subtalarInverting|toeExtending)MomentNm$", RegexOptions.CultureInvariant)]
    private static partial Regex MomentForm();

    [GeneratedRegex(
        $@"^(?<inner>[^()]+?)\s*\((?<joint>{Joint}) (?<first>{Number})\)\s*(?<sign>[-−/])\s*\((?<other>{Joint}) (?<second>{Number})\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PairForm();

    [GeneratedRegex($"^(?<joint>{Joint})Deg at appliedTorqueNm$", RegexOptions.CultureInvariant)]
    private static partial Regex AngleAtTorqueForm();

    [GeneratedRegex($"^(?<joint>{Joint})Deg where (?<muscle>.+?) starts to carry force$", RegexOptions.CultureInvariant)]
    private static partial Regex OnsetForm();

    [GeneratedRegex($"^(?<muscle>[^/]+?) (?<joint>{Joint}) moment arm / (?<other>[^/]+?) (?<joint2>{Joint}) moment arm(?:, both signed about the same axis)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArmRatioForm();

    [GeneratedRegex(
        $@"^(?<muscle>.+?) moment arm at (?:the )?(?<joint>{Joint}) (?<unit>mm|cm|m)(?:, mean over (?<over>{Joint}) (?<from>{Number})\s*\.\.\s*(?<to>{Number}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ArmForm();

    [GeneratedRegex(
        $@"^(?<muscle>.+?) path (?:lengthening|length change) (?<unit>mm|cm|m), (?<over>{Joint}) (?<from>{Number}) to (?<to>{Number})$", RegexOptions.CultureInvariant)]
    private static partial Regex PathForm();

    [GeneratedRegex(
        $@"^share of (?<muscle>.+?) path lengthening taken by the tendon %, (?<over>{Joint}) from slack to (?<to>{Number})(?:, (?<held>{Joint}) (?<at>{Number}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShareForm();

    [GeneratedRegex(
        "^(?<muscle>.+?) (?<what>tendon slack length|optimal fibre length|fibre slack length|fascicle slack length|MTU slack length|path length|fibre length) (?<unit>mm|cm|m)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ParameterForm();

    [GeneratedRegex("^(?<muscle>.+?) (?:passive )?(?:tension|force) N$", RegexOptions.CultureInvariant)]
    private static partial Regex TensionForm();

    [GeneratedRegex("^toe-to-wall distance (?<unit>mm|cm|m), knee touching the wall, heel down$", RegexOptions.CultureInvariant)]
    private static partial Regex LungeForm();

    [GeneratedRegex("^pelvis on thigh in toe touch$", RegexOptions.CultureInvariant)]
    private static partial Regex ToeTouchForm();

    [GeneratedRegex($"^knee extension deficit at hip (?<hip>{Number})$", RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionDeficitForm();
}
