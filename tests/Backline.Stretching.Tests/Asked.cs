using System.Globalization;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Tests;

/// <summary>Postures as people ask for them: on the command line without its dashes.</summary>
internal static class Asked
{
    /// <summary>The usual posture but for what is said, as in <c>roll-cm=12 knee=20</c>.</summary>
    public static StretchInputs For(string said) => said.Split(' ').Select(part => part.Split('=')).Aggregate(
        new StretchInputs(), (inputs, part) => Knob(part[0]).Set(inputs, double.Parse(part[1], CultureInfo.InvariantCulture) * Knob(part[0]).PerUnit));

    /// <summary>The input of that name.</summary>
    public static StretchKnob Knob(string name) => StretchKnob.All.Single(knob => knob.Name == name);
}
