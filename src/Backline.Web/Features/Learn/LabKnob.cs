using System.Globalization;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>One thing a person can change about the stretch.</summary>
/// <param name="Id">Its name in ids and addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What is written after its number.</param>
/// <param name="Min">1. The least number shown.</param>
/// <param name="Max">1. The greatest number shown.</param>
/// <param name="Step">1. The least change.</param>
/// <param name="Input">What it sets.</param>
/// <param name="Scale">1. The number shown for 1 of the input's own unit: 100 where a share is shown in percent.</param>
public sealed record LabKnob(string Id, string Name, string Unit, double Min, double Max, double Step, StretchKnob Input, double Scale = 1)
{
    private const double Hair = 1e-9; // 1. Of a step: what rounding leaves over a whole number of them.

    /// <summary>The feet and the roll.</summary>
    public static IReadOnlyList<LabKnob> Feet { get; } =
    [
        new("roll", "Roll height", " cm", 0, 20, 0.5, Of("roll-cm")),
        new("ball", "Ball of the foot up the roll", " %", 0, 100, 5, Of("ball"), 100),
        new("heel", "Heel off the floor", " cm", 0, 15, 0.5, Of("heel-lift-cm")),
        new("toes", "Toes lifted", "°", 0, 60, 1, Of("toes")),
        new("turn", "Feet turned out", "°", -10, 40, 1, Of("turn-out")),
        new("edge", "Weight to the inner foot", " %", -100, 100, 10, Of("inner"), 100),
    ];

    /// <summary>The legs.</summary>
    public static IReadOnlyList<LabKnob> Legs { get; } =
    [
        new("knee", "Knee bend", "°", 0, 70, 1, Of("knee")),
        new("shin", "Shin forward", "°", -15, 30, 1, Of("shin")),
    ];

    /// <summary>The bow.</summary>
    public static IReadOnlyList<LabKnob> Bow { get; } =
    [
        new("hinge", "Bow from the hips", "°", 0, 110, 1, Of("hinge")),
        new("rounding", "Back rounded", "°", 0, 80, 1, Of("rounding")),
        new("tuck", "Pelvis tucked", "°", -20, 30, 1, Of("tuck")),
    ];

    /// <summary>What the hands rest on; left out where they are free.</summary>
    public static IReadOnlyList<LabKnob> Hands { get; } = [new("support", "What they rest on, above the floor", " cm", 0, 120, 1, Of("hands-cm"))];

    /// <summary>All that is never left out, in the order shown.</summary>
    public static IReadOnlyList<LabKnob> All { get; } = [.. Feet, .. Legs, .. Bow];

    /// <summary>The number shown.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>1. In the knob's unit.</returns>
    public double Read(StretchInputs inputs) => (Input.Shown(inputs) ?? 0) * Scale;

    /// <summary>The number as exact as it is told: the slider, its words and the next step go from one.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>1. In the knob's unit.</returns>
    public double Number(StretchInputs inputs) => Math.Round(Read(inputs), 1) + 0.0;

    /// <summary>What stands beside its slider: what is asked for and, where the body does another thing, that too; on a phone the note that says so has scrolled away.</summary>
    /// <param name="inputs">What is asked for.</param>
    /// <param name="given">What the body does. A change below half a step is of no account.</param>
    public string Shown(StretchInputs inputs, StretchInputs given)
    {
        string asked = Told(Number(inputs));
        if (Input.Get(given) is null)
        {
            return $"{asked}, out of reach"; // of the hands, which hang free then
        }

        string body = Told(Math.Round(Read(given), Step < 1 ? 1 : 0) + 0.0);
        body = body == asked ? Told(Number(given)) : body;
        return body == asked || Math.Abs(Read(given) - Read(inputs)) < Step / 2 ? asked : $"{asked}, the body {body}";
    }

    /// <summary>A number as a slider takes it.</summary>
    /// <param name="number">1. In the knob's unit.</param>
    internal static string Written(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The inputs with the number set.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="number">1. In the knob's unit.</param>
    public StretchInputs Write(StretchInputs inputs, double number) => Input.Set(inputs, number / Scale * Input.PerUnit);

    /// <summary>The ends of its slider. Where a number lies beyond the knob's own ends or between its steps, as a posture that was looked for may, the slider reaches to it, and its steps go from it.</summary>
    /// <param name="number">1. Where it stands, in the knob's unit.</param>
    /// <returns>1. The ends, a whole number of steps from there.</returns>
    public (double Min, double Max) EndsAt(double number) => (
        number - (Step * Math.Ceiling(Math.Max(0, number - Min) / Step - Hair)),
        number + (Step * Math.Ceiling(Math.Max(0, Max - number) / Step - Hair)));

    /// <summary>What a slider's number means: not beyond the knob's own ends, unless it stood there.</summary>
    /// <param name="number">1. The slider's number.</param>
    /// <param name="before">1. Where it stood before.</param>
    /// <returns>1. In the knob's unit.</returns>
    public double Taken(double number, double before) => Math.Clamp(number, Math.Min(Min, before), Math.Max(Max, before));

    private string Told(double number) => Written(number).Replace('-', '−') + Unit;

    private static StretchKnob Of(string name) => StretchKnob.All.First(knob => knob.Name == name);
}
