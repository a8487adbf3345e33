using Backline.Stretching.Postures;
using Backline.Web.Features.Learn;

namespace Backline.Web.Features.Lessons;

/// <summary>An input of an experiment that a person can move.</summary>
/// <param name="Key">Its name in the file of claims, which ends in its unit.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What is written after the number shown.</param>
/// <param name="Min">1. The least number, in its unit.</param>
/// <param name="Max">1. The greatest number.</param>
/// <param name="Step">1. The least change.</param>
/// <param name="Usual">1. Where it stands when nothing is said.</param>
/// <param name="Scale">1. The number shown for 1 of its unit: 100 where a share is shown in percent.</param>
internal sealed record BenchInput(string Key, string Name, string Unit, double Min, double Max, double Step, double Usual, double Scale = 1)
{
    // What the leg page lets one move too is called the same here and ends where it ends there.
    private static readonly BenchInput[] All =
    [
        .. LabKnob.All.Select(Of),
        new("handHeightCm", "Height of the support", " cm", 20, 100, 5, 45),
        new("handLoadN", "Hands press with", " N", 0, 200, 10, 0),
        new("hipDeg", "Hip bent", "°", -20, 110, 1, 0),
        new("kneeDeg", "Knee bent", "°", 0, 90, 1, 0),
        new("ankleDeg", "Ankle bent up", "°", -40, 35, 1, 0),
        new("subtalarDeg", "Foot tilted inwards", "°", -20, 20, 1, 0),
        new("toesDeg", "Toes lifted", "°", 0, 60, 1, 0),
        new("pelvicTiltDeg", "Pelvis tipped forward", "°", -20, 20, 1, 0),
        new("heldSeconds", "Held for", " s", 0, 300, 5, 60),
        new("restSeconds", "Since then", " s", 0, 1800, 30, 0),
        new("intensityShare", "How hard", " %", 0, 1, 0.05, 0.8, 100),
    ];

    /// <summary>The input of a name; <see langword="null"/> for one that is not moved here, as body height.</summary>
    /// <param name="key">The name.</param>
    public static BenchInput? Find(string key) => All.FirstOrDefault(input => input.Key == key);

    private static BenchInput Of(LabKnob knob) => new(
        knob.Input.Key, knob.Name, knob.Unit, knob.Min / knob.Scale, knob.Max / knob.Scale, knob.Step / knob.Scale, knob.Input.Shown(new StretchInputs()) ?? 0, knob.Scale);
}
