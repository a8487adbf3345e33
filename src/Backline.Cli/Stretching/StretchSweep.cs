using System.Globalization;
using Backline.Biomechanics;
using Backline.Practice;
using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>One input running through its values, as <c>knee=0:60:5</c> asks.</summary>
/// <param name="Knob">Which input.</param>
/// <param name="Values">1. In the unit people write, in order.</param>
internal sealed record StretchSweep(StretchKnob Knob, IReadOnlyList<double> Values)
{
    private const int MostValues = 100_000;

    /// <summary>Reads the sweep.</summary>
    /// <param name="text">As people write it.</param>
    /// <param name="problem">What is wrong, where it is.</param>
    /// <returns><see langword="null"/> where something is wrong.</returns>
    public static StretchSweep? Parse(string text, out string problem)
    {
        string[] sides = text.Split('=');
        string[] numbers = sides.Length == 2 ? sides[1].Split(':') : [];
        if (numbers.Length != 3 || !TryNumber(numbers[0], out double from) || !TryNumber(numbers[1], out double to) || !TryNumber(numbers[2], out double step))
        {
            problem = $"--sweep: is '{text}'; NAME=FROM:TO:STEP was expected, as in knee=0:60:5";
            return null;
        }

        StretchKnob? knob = StretchKnob.All.FirstOrDefault(one => one.Answers(sides[0]));
        if (knob is null)
        {
            string[] names = [.. StretchKnob.All.Select(one => one.Name)];
            problem = $"--sweep: '{sides[0]}' is no input{NearestName.Hint(sides[0], names)}; one of {string.Join(", ", names)} was expected";
            return null;
        }

        double count = Math.Floor(((to - from) / step) + 1e-9) + 1;
        string? fault = step == 0 ? "a STEP other than 0 was expected"
            : count < 1 ? $"its STEP leads away from TO; {numbers[0]}:{numbers[1]}:{(-step).ToString(CultureInfo.InvariantCulture)} was expected"
            : count > MostValues ? string.Create(CultureInfo.InvariantCulture, $"that is {NumberWords.Of(count, "0")} values; at most {MostValues} were expected")
            : null;
        if (fault is not null)
        {
            problem = $"--sweep: is '{text}'; {fault}";
            return null;
        }

        problem = "";
        return new StretchSweep(knob, [.. Enumerable.Range(0, (int)count).Select(i => from + (i * step))]);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
