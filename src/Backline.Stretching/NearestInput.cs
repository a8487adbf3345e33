using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>An input that may be changed to come to a posture that stands and is held, and what counts as a step of it.</summary>
/// <param name="Name">As <see cref="StretchKnob.Name"/>.</param>
/// <param name="Step">1. In the unit that sentences say it in: what is noticed about as much as a step of any other. Judgement.</param>
/// <param name="Told">1. In one of the knob's unit, the unit that sentences say it in: per cent, kilograms; 1 where it is the knob's own.</param>
/// <param name="Least">1. In the unit that sentences say it in: below it nobody is advised to go, who did not ask for less.</param>
/// <param name="Most">1. As much above.</param>
/// <param name="Grain">1. In the unit that sentences say it in: the least that is worth advising. Judgement where it is not a tenth: nobody brings a hundredth of the weight inwards.</param>
/// <remarks>Whole numbers of grains, as sentences say them, so that what is advised is what was tried. It is advice: no knee is bent back, no foot turned from parallel, no weight brought to the outer foot and no pelvis tucked to make a posture stand. Body height and mass are whose they are; a softer roll, or the ball lower on it, does to a foot what a thinner roll does, and that is easier to say.</remarks>
internal sealed record NearestInput(string Name, double Step, double Told = 1, double Least = double.NegativeInfinity, double Most = double.PositiveInfinity, double Grain = 0.1)
{
    private const double Hair = 1e-6; // 1. In grains: of no account where a number was meant to be one.

    /// <summary>Every one, from the feet up; of two changes equally far the first is taken.</summary>
    public static IReadOnlyList<NearestInput> All { get; } =
    [
        new("roll-cm", 1),
        new("heel-lift-cm", 1),
        new("knee", 10, Least: 0),
        new("shin", 10),
        new("hinge", 10, Least: 0),
        new("rounding", 10, Least: 0),
        new("tuck", 10, Most: 0),
        new("toes", 10, Least: 0),
        new("turn-out", 10, Least: 0, Most: 0),
        new("inner", 20, 0.01, Least: 0, Grain: 5),
        new("hands-cm", 10),
        new("hand-load-n", 5, Adjustment.Gravity),
    ];

    /// <summary>The roll.</summary>
    public static NearestInput Roll => All.First(input => input.Name == "roll-cm");

    /// <summary>The input itself.</summary>
    public StretchKnob Knob { get; } = StretchKnob.All.First(knob => knob.Name == Name);

    /// <summary>How many decimals tell one grain from the next.</summary>
    public int Decimals => Grain < 1 ? 1 : 0;

    private double PerTold => Told * Knob.PerUnit;

    /// <summary>1. The value in the unit that sentences say it in; <see langword="null"/> where it is not given.</summary>
    public double? Said(in StretchInputs inputs) => Knob.Get(inputs) / PerTold;

    /// <summary>1. How many steps lie between two.</summary>
    public double Steps(in StretchInputs one, in StretchInputs other) => Math.Abs((Said(in one) ?? 0) - (Said(in other) ?? 0)) / Step;

    /// <summary>The grain that lies so many steps beyond what was asked for, or farther by less than one; the end of what is advised where that comes before, or what was asked for beyond it.</summary>
    public int Beyond(in StretchInputs asked, double steps, int way)
    {
        double said = Said(in asked) ?? 0;
        (double first, double last) = StretchInputRules.Ends(Knob);
        double least = Math.Max(first / PerTold, Math.Min(said, Least)), most = Math.Min(last / PerTold, Math.Max(said, Most));
        double beyond = said + (way * steps * Step);
        return Math.Clamp(way > 0 ? Above(beyond) : Below(beyond), Above(least), Below(most));
    }

    /// <summary>The inputs with this one at so many grains.</summary>
    public StretchInputs At(int grains, in StretchInputs inputs) => Knob.Set(inputs, grains / (1 / Grain) * PerTold); // three times 0.1 would not be 0.3

    private int Above(double said) => (int)Math.Ceiling((said / Grain) - Hair);

    private int Below(double said) => (int)Math.Floor((said / Grain) + Hair);
}
