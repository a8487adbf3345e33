using System.Globalization;

namespace Backline.Cli.Stretching;

/// <summary>Writes the answer for people.</summary>
internal static class StretchText
{
    public static void Write(StretchAnswer answer, IEnumerable<string> sentences, TextWriter output)
    {
        foreach (string sentence in sentences)
        {
            output.WriteLine(sentence);
        }

        Posture(answer, output);
        Joints(answer, output);
        Feel(answer, output);
        Muscles(answer, output);
        if (answer.Samples > 0)
        {
            output.WriteLine();
            output.WriteLine($"Bands: nine of ten among {answer.Samples} people drawn with the spread that studies found (seed {answer.Seed}).");
        }
    }

    private static void Posture(StretchAnswer answer, TextWriter output)
    {
        StandingAnswer p = answer.Posture;
        BalanceAnswer b = answer.Balance;
        output.WriteLine();
        output.WriteLine(Invariant($"  foot pitch {p.FootPitchDeg,6:0.0}°   dorsiflexion {p.DorsiflexionDeg,6:0.0}°   toes {p.ToeExtensionDeg,5:0.0}°   knee {p.KneeFlexionDeg,5:0.0}°   shin {p.ShankInclinationDeg,5:0.0}°"));
        output.WriteLine(Invariant($"  hip        {p.HipFlexionDeg,6:0.0}°   trunk        {p.TrunkInclinationDeg,6:0.0}°   friction needed {(p.NeededFriction is { } mu ? mu.ToString("0.00", CultureInfo.InvariantCulture) : "beyond any")}"));
        output.WriteLine(Invariant($"  weight {b.CentreOfMassForwardMm,4:0} mm ahead of the heels; heels {b.HeelShare * 100,3:0} %, forefeet {b.ForefootShare * 100,3:0} % of what the feet bear; hands {b.HandForceN,4:0} N"));
    }

    private static void Joints(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  joint (one leg)          needed  passive     band          active  unmet   Nm");
        foreach (JointAnswer joint in answer.Joints)
        {
            double passive = joint.PassiveMuscleNm + joint.PassiveOtherNm;
            output.WriteLine(Invariant(
                $"  {joint.Joint + ", + " + joint.PositiveWay,-23} {joint.NeededNm,7:0.0} {passive,8:0.0}  {Band(joint.PassiveBandNm, "0.0"),-16} {joint.ActiveNm,7:0.0} {joint.UnmetNm,6:0.0}"));
        }
    }

    private static void Feel(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  Felt first: {answer.Feel.First ?? "nothing much"}. By the {answer.Feel.Criterion}");
        foreach (TissueAnswer tissue in answer.Feel.Tissues.Where(tissue => tissue.Share > 0.05))
        {
            string people = tissue.FirstInShareOfPeople is { } share ? Invariant($"   first in {share * 100:0} % of people") : "";
            output.WriteLine(Invariant($"  {tissue.Tissue,-16} {tissue.Share,5:0.00}  {Band(tissue.ShareBand, "0.00"),-14}{people}"));
        }
    }

    private static void Muscles(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  muscle          longer by   past slack   fibre   passive   band             works");
        foreach (StretchMuscleAnswer muscle in answer.Muscles)
        {
            string slack = muscle.IsSlack ? "slack" : Invariant($"{muscle.BeyondSlackMm,5:0.0} mm");
            string works = muscle.Activation >= 0.005 ? Invariant($"{muscle.Activation * 100,4:0} %") : "";
            output.WriteLine(Invariant(
                $"  {muscle.Name,-14} {muscle.LengthChangeMm,7:0.0} mm   {slack,-9}  {muscle.NormFibreLength,6:0.00}  {muscle.PassiveForceN,6:0} N   {Band(muscle.PassiveForceBandN, "0"),-14} {works}"));
        }
    }

    private static string Band(BandedValue? band, string format) => band is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{band.Low.ToString(format, CultureInfo.InvariantCulture)} to {band.High.ToString(format, CultureInfo.InvariantCulture)}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
