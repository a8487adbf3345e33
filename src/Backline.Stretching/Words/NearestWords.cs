using System.Globalization;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Words;

/// <summary>The nearest posture a body can take and hold, in a sentence: only what differs from the one that was asked for.</summary>
public static class NearestWords
{
    /// <summary>Said where the search found none.</summary>
    public const string None = "No posture near it was found that stands and is held.";

    private const double LeastNearer = 0.1; // 1. Steps, of which one is just noticed.
    private const double LeastTold = 0.05; // 1. Of what sentences say an input in.

    private const int MostDecimals = 9; // beyond them lies what a change of units leaves

    /// <summary>Whether it is to be told: the answer does not stand or is not held, or takes more changes, or a farther one.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="nearest">The nearest.</param>
    public static bool IsNews(StretchResult result, in StretchInputs nearest)
    {
        ArgumentNullException.ThrowIfNull(result);
        (int changed, double steps) = Change(result.Body.Asked, result.Body.Given);
        (int nearestChanged, double nearestSteps) = Change(result.Body.Asked, in nearest);
        return !(result.Body.Stands && result.Loads.IsHeld) || nearestChanged < changed || (nearestChanged == changed && nearestSteps < steps - LeastNearer);
    }

    /// <summary>What differs, as a sentence.</summary>
    /// <param name="asked">The posture that does not stand so or is not held, as it was asked for.</param>
    /// <param name="nearest">The one that does.</param>
    /// <param name="rollForTheHeels">m. A lower roll that lets the heels stay as they were asked for, told where they come up: <see cref="NearestRun.RollForTheHeels"/>.</param>
    public static string Of(in StretchInputs asked, in StretchInputs nearest, double? rollForTheHeels = null)
    {
        List<string> parts = [];
        foreach (NearestInput input in NearestInput.All)
        {
            double before = input.Said(in asked) ?? 0, now = input.Said(in nearest) ?? 0;
            int decimals = input.Decimals;
            while (decimals < MostDecimals && Written(now, decimals) == Written(before, decimals))
            {
                decimals++;
            }

            if (Written(now, decimals) != Written(before, decimals))
            {
                parts.Add(decimals == input.Decimals ? Part(input.Name, Written(now, decimals)) : Instead(input.Name, Written(now, decimals), Written(before, decimals)));
            }
        }

        return parts.Count == 0 ? "" : $"Nearest to what was asked for that stands and is held: {string.Join(", ", parts)}.{Heels(rollForTheHeels)}";
    }

    private static (int Inputs, double Steps) Change(in StretchInputs asked, in StretchInputs inputs)
    {
        (int changed, double steps) = (0, 0);
        foreach (NearestInput input in NearestInput.All)
        {
            double? before = input.Said(in asked), now = input.Said(in inputs);
            changed += before is null != now is null || Math.Abs((now - before) ?? 0) > LeastTold ? 1 : 0;
            steps += before is null == now is null ? input.Steps(in asked, in inputs) : double.PositiveInfinity; // what is left out is no step away
        }

        return (changed, steps);
    }

    private static string Heels(double? roll) => roll is not { } lower ? ""
        : Written(100 * lower, 1) is var told && Zero("roll-cm", told) is not null ? " On the floor the heels need not come up."
        : $" On a roll of {told} cm the heels need not come up.";

    private static string Part(string input, string value) => Zero(input, value) ?? (value[0] == '-' ? Below(input, value[1..]) : Above(input, value));

    // What looks alike so is told beside what was asked for: a bow of 15.7° would be no news to who asked for 15.66°.
    private static string Instead(string input, string value, string asked) =>
        $"{Part(input, value)} instead of {(value[0] == '-' ? asked.TrimStart('-') : asked)}{Unit(input)}"; // two that look alike lie on one side of zero

    private static string Unit(string input) => input switch
    {
        "roll-cm" or "heel-lift-cm" or "hands-cm" => " cm",
        "inner" => " %",
        "hand-load-n" => " kg",
        _ => "°",
    };

    private static string? Zero(string input, string value) => value.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? null : input switch
    {
        "roll-cm" => "the feet on the floor",
        "heel-lift-cm" => "the heels down",
        "knee" => "the knees straight",
        "shin" => "the shins upright",
        "hinge" => "no bow",
        "rounding" => "the back flat",
        "tuck" => "the pelvis neither tucked nor tipped",
        "toes" => "the toes in line with the sole",
        "turn-out" => "the feet parallel",
        "inner" => "the weight in the middle of the foot",
        "hands-cm" => "the hands on the floor",
        _ => "nothing on the hands",
    };

    private static string Above(string input, string value) => input switch
    {
        "roll-cm" => $"a roll of {value} cm",
        "heel-lift-cm" => $"the heels {value} cm up",
        "knee" => $"the knees bent by {value}°",
        "shin" => $"the shins at {value}°",
        "hinge" => $"a bow of {value}°",
        "rounding" => $"the back rounded by {value}°",
        "tuck" => $"the pelvis tucked by {value}°",
        "toes" => $"the toes lifted by {value}°",
        "turn-out" => $"the feet turned out by {value}°",
        "inner" => $"the weight {value} % inwards",
        "hands-cm" => $"the hands at {value} cm",
        _ => $"{value} kg on the hands",
    };

    // What was asked for beyond what is advised may come back by a part of it.
    private static string Below(string input, string value) => input switch
    {
        "knee" => $"the knees bent back by {value}°",
        "shin" => $"the shins {value}° back from upright",
        "hinge" => $"a lean back of {value}°",
        "rounding" => $"the back hollowed by {value}°",
        "tuck" => $"the pelvis tipped forward by {value}°",
        "toes" => $"the toes bent down by {value}°",
        "turn-out" => $"the feet turned in by {value}°",
        _ => $"the weight {value} % outwards",
    };

    private static string Written(double number, int decimals) =>
        (Math.Round(number, decimals) + 0.0).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
