using System.Globalization;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Stretching.Postures;

namespace Backline.Web.Features.Learn;

/// <summary>The leg page's address with its sliders set: <c>learn?knee=20&amp;roll=8</c>.</summary>
internal static class LabLink
{
    private const string Page = "learn";

    /// <summary>The page with sliders set.</summary>
    /// <param name="sliders">Each slider's id and number.</param>
    public static string To(IEnumerable<(string Id, double Number)> sliders)
    {
        string query = string.Join('&', sliders.Select(slider => $"{slider.Id}={Math.Round(slider.Number, 1).ToString(CultureInfo.InvariantCulture)}"));
        return query.Length == 0 ? Page : $"{Page}?{query}";
    }

    /// <summary>The page as a session's hold was seen; the bow as a hinge, since a camera sees no rounding.</summary>
    /// <param name="session">The session.</param>
    public static string To(SessionContent session)
    {
        List<(string, double)> sliders = [];
        if (session.RollCm is { } roll)
        {
            sliders.Add(("roll", roll));
        }

        Add("knee", Measure.KneeFlexion);
        Add("shin", Measure.ShankInclination);
        Add("hinge", Measure.TrunkInclination);
        if (sliders.Any(slider => slider.Item1 == "hinge"))
        {
            sliders.Add(("rounding", 0));
        }

        return To(sliders);

        void Add(string id, Measure measure)
        {
            if (session.Measures.FirstOrDefault(one => one.Measure == MeasureNames.NameOf(measure)) is { } found)
            {
                sliders.Add((id, found.Median));
            }
        }
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
            if (LabKnob.All.FirstOrDefault(knob => knob.Id == sides[0]) is { } knob && sides.Length == 2
                && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                inputs = knob.Write(inputs, Math.Clamp(number, knob.Min, knob.Max));
            }
        }

        return inputs;
    }
}
