using System.Globalization;
using System.Text;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Web.Controls;

namespace Backline.Web.Features.Learn;

/// <summary>What is shown, as files to take along.</summary>
internal static class LabFiles
{
    /// <summary>Each muscle and band of this posture, and what is shown of the tissue it is part of: metres, newtons, shares; units in the column names.</summary>
    public static string Csv(LegLab lab)
    {
        var text = new StringBuilder("name,lengthM,lengthChangeM,beyondSlackM,normFibreLength,passiveForceN,passiveForceLowN,passiveForceHighN,activation,activeForceN,tissue,tissueFeelShare,tissueFeelShareLow,tissueFeelShareHigh,tissueFeltFirstShare,isTissueFeltFirst\n");
        for (int i = 0; i < lab.Result.Loads.Muscles.Length; i++)
        {
            MuscleLoad muscle = lab.Result.Loads.Muscles[i];
            ValueBand? band = lab.Bands?.PassiveForces[i];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{lab.Model.MuscleNames[i]},{Cells(muscle.Length, muscle.LengthChange, muscle.BeyondSlack, muscle.NormFibreLength, muscle.PassiveForce, band?.Low, band?.High, muscle.Activation, muscle.ActiveForce)},{OfTissue(lab, lab.Model.MuscleNames[i])}\n");
        }

        for (int i = 0; i < lab.Result.Loads.Bands.Length; i++)
        {
            BandLoad band = lab.Result.Loads.Bands[i];
            text.Append(CultureInfo.InvariantCulture, $"{lab.Model.BandNames[i]},{Cells(band.Length, band.LengthChange, null, null, band.Force, null, null, null, null)},{OfTissue(lab, lab.Model.BandNames[i])}\n");
        }

        return text.ToString();
    }

    // Tissues as the command names them; six empty cells for a part of none.
    private static string OfTissue(LegLab lab, string name)
    {
        if (TissueNames.Of(name) is not { } tissue)
        {
            return ",,,,,";
        }

        string words = tissue.ToString();
        ValueBand? band = lab.Bands?.Feel[(int)tissue];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToLowerInvariant(words[0])}{words[1..]},{Cells(lab.Result.Loads.Feel.Shares[(int)tissue], band?.Low, band?.High, lab.Bands?.FeltFirst[(int)tissue])},{(lab.First.Contains(tissue) ? "true" : "false")}");
    }

    private static string Cells(params ReadOnlySpan<double?> values)
    {
        var text = new StringBuilder();
        foreach (double? value in values)
        {
            text.Append(value is { } number ? FileNumber.Of(number) : "").Append(',');
        }

        return text.ToString(0, text.Length - 1);
    }

    /// <summary>Whose size the motion is of, in a sentence.</summary>
    public static string Size(LegLab lab) =>
        string.Create(CultureInfo.InvariantCulture, $"Lengths are of the leg model, {StandingModel.LegModelHeight * 100:0} cm tall; the numbers (CSV) are of the body shown, {lab.Inputs.BodyHeight * 100:0.#} cm tall.");

    /// <summary>The posture as an OpenSim motion file of one row, angles in degrees, lengths in metres, in six figures: who lays the leg model by it finds each muscle's length in that model again to a micrometre.</summary>
    /// <remarks>It is of the model's own body, for the model to be laid by: its lengths, and every muscle's, are those of <see cref="Csv"/> by the model's height over the person's, as a line of its header says. A coordinate that only drives curves, as the kneecap's, is neither: it is written as the model has it, since that is how OpenSim reads a file in degrees.</remarks>
    public static string Motion(LegLab lab)
    {
        int count = lab.Model.CoordinateNames.Count;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"backline-stretch\nversion=1\nnRows=1\nnColumns={count + 1}\ninDegrees=yes\n{Size(lab)}\nendheader\ntime");
        foreach (string name in lab.Model.CoordinateNames)
        {
            text.Append('\t').Append(name);
        }

        text.Append("\n0");
        for (int i = 0; i < count; i++)
        {
            double value = lab.Workspace.CoordinateValue(i); // a follower stands where its leader puts it
            double shown = lab.Model.IsAngle(i) ? Angle.FromRadians(value).Degrees : value;
            text.Append('\t').Append(FileNumber.Of(shown));
        }

        return text.Append('\n').ToString();
    }
}
