using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Numerics;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>The leg page's address with its sliders set: <c>learn?knee=20&amp;roll=8</c>.</summary>
internal static class LabLink
{
    private const string Page = "learn";
    private const string Hands = "hands";   // cm
    private const string Height = "height"; // cm, of the body
    private const double ChairCm = 45;

    /// <summary>The page with sliders set.</summary>
    /// <param name="sliders">Each slider's id and number.</param>
    public static string To(IEnumerable<(string Id, double Number)> sliders)
    {
        string query = string.Join('&', sliders.Select(slider => $"{slider.Id}={Math.Round(slider.Number, 1).ToString(CultureInfo.InvariantCulture)}"));
        return query.Length == 0 ? Page : $"{Page}?{query}";
    }

    /// <summary>The page as a session's hold was seen; the bow as one from the hips, since a camera sees no rounding.</summary>
    /// <param name="session">The session.</param>
    /// <param name="heightCm">cm. Height of the person, where it is known.</param>
    /// <param name="hinge">The bow of the pelvis that a trunk line is with a flat back.</param>
    public static string To(SessionContent session, double? heightCm, Func<Angle, Angle> hinge)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(hinge);
        List<(string, double)> sliders = [];
        if (session.RollCm is { } roll)
        {
            sliders.Add(("roll", roll));
        }

        AddSeen("knee", Measure.KneeFlexion);
        AddSeen("shin", Measure.ShankInclination);
        if (Seen(Measure.TrunkInclination) is { } trunk)
        {
            sliders.Add(("hinge", hinge(Angle.FromDegrees(trunk)).Degrees));
            sliders.Add(("rounding", 0));
        }

        if (session.Support == SupportIds.IdOf(Support.Chair))
        {
            sliders.Add((Hands, ChairCm));
        }

        if (heightCm is { } height)
        {
            sliders.Add((Height, height));
        }

        return To(sliders);

        void AddSeen(string id, Measure measure)
        {
            if (Seen(measure) is { } median)
            {
                sliders.Add((id, median));
            }
        }

        double? Seen(Measure measure) => MeasureBounds.Of(session).FirstOrDefault(one => one.Measure == MeasureNames.NameOf(measure))?.Median;
    }

    /// <summary>The sliders an address sets; what it names but is no slider, or no number, is passed over.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="inputs">Where the sliders stand otherwise.</param>
    /// <returns>The inputs, every slider within its ends.</returns>
    public static StretchInputs Read(Uri address, StretchInputs inputs)
    {
        foreach (string part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = part.Split('=', 2);
            if (sides.Length == 2 && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                inputs = With(inputs, sides[0], number);
            }
        }

        return inputs;
    }

    private static StretchInputs With(StretchInputs inputs, string id, double number) => id switch
    {
        Hands => InRange(inputs with { HandHeight = number / 100 }, inputs),
        Height => InRange(inputs with { BodyHeight = number / 100 }, inputs),
        _ => LabKnob.All.FirstOrDefault(knob => knob.Id == id) is { } knob ? knob.Write(inputs, Math.Clamp(number, knob.Min, knob.Max)) : inputs,
    };

    private static StretchInputs InRange(StretchInputs changed, StretchInputs inputs) => StretchInputRules.Hold(changed) ? changed : inputs;
}
