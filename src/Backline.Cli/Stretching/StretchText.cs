using System.Globalization;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>Writes the answer for people.</summary>
internal static class StretchText
{
    public static void Write(StretchAnswer answer, IEnumerable<string> sentences, TextWriter output)
    {
        output = new MinusWriter(output);
        foreach (string sentence in sentences)
        {
            output.WriteLine(sentence);
        }

        Posture(answer, output);
        Joints(answer, output);
        Feel(answer, output);
        Muscles(answer, output);
        Paths(answer, output);
        FascialLinkAnswer.Write(answer.FascialLink, output);
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

        // The one is what the other leaves: each rounded for itself, 12.5 and 87.5 would come to 101.
        double heels = Math.Round((b.ExactHeelShare ?? 0) * 100);
        double forefeet = b.ExactHeelShare is null ? 0 : 100 - heels;
        output.WriteLine();
        output.WriteLine(Invariant($"  foot pitch {PlainNumber.Of(p.FootPitchDeg, "0.0"),6}°   dorsiflexion {PlainNumber.Of(p.DorsiflexionDeg, "0.0"),6}°   toes {PlainNumber.Of(p.ToeExtensionDeg, "0.0"),5}°   knee {PlainNumber.Of(p.KneeFlexionDeg, "0.0"),5}°   shin {PlainNumber.Of(p.ShankInclinationDeg, "0.0"),5}°"));
        output.WriteLine(Invariant($"  hip        {PlainNumber.Of(p.HipFlexionDeg, "0.0"),6}°   trunk        {PlainNumber.Of(p.TrunkInclinationDeg, "0.0"),6}°   friction needed {(p.NeededFriction is { } mu ? mu.ToString("0.00", CultureInfo.InvariantCulture) : "beyond any")}"));
        output.WriteLine(Invariant($"  weight {PlainNumber.Of(b.CentreOfMassForwardMm, "0"),4} mm ahead of the heels; heels {heels,3} %, forefeet {forefeet,3} % of what the feet bear; hands {Newtons(b.HandForceN),4} N"));
    }

    private static void Joints(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  joint (one leg)          needed  passive     band          active  unmet   Nm");
        foreach (JointAnswer joint in answer.Joints)
        {
            double passive = joint.PassiveMuscleNm + joint.PassiveOtherNm;
            output.WriteLine(Invariant(
                $"  {joint.Joint + ", + " + joint.PositiveWay,-23} {PlainNumber.Of(joint.NeededNm, "0.0"),7} {PlainNumber.Of(passive, "0.0"),8}  {joint.PassiveBandNm?.Text(1),-16} {PlainNumber.Of(joint.ActiveNm, "0.0"),7} {PlainNumber.Of(joint.UnmetNm, "0.0"),6}"));
        }
    }

    private static void Feel(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  " + answer.Feel.Words);
        output.WriteLine($"  By the {answer.Feel.Criterion}");
        foreach (TissueAnswer tissue in answer.Feel.Tissues.Where(tissue => tissue.Share > 0.05))
        {
            string people = tissue.ExactFirst is { } share ? Invariant($"   first in {share * 100:0} % of people") : "";
            output.WriteLine(Invariant($"  {tissue.Tissue,-16} {tissue.ExactShare,5:0.00}  {tissue.ShareBand?.Text(2),-14}{people}"));
        }
    }

    private static void Muscles(StretchAnswer answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  muscle          longer by   past slack   fibre        passive   band             works");
        foreach (StretchMuscleAnswer muscle in answer.Muscles)
        {
            string slack = muscle.IsSlack ? "slack" : Invariant($"{PlainNumber.Of(muscle.BeyondSlackMm, "0.0"),5} mm");
            string works = muscle.Activation >= 0.005 ? Invariant($"{muscle.Activation * 100,4:0} %") : "";
            output.WriteLine(Invariant(
                $"  {muscle.Name,-14} {PlainNumber.Of(muscle.LengthChangeMm, "0.0"),7} mm   {slack,-9}  {muscle.NormFibreLength,6:0.00}  {Pull(muscle.ExactPassiveForce),13}   {muscle.PassiveForceBandN?.Text(0),-14} {works}"));
        }

        if (answer.Muscles.Any(muscle => muscle.IsSlack))
        {
            output.WriteLine(SlackWords.Note);
        }
    }

    // As beside it in the band.
    private static string Pull(double force) => force == 0 ? TwoFigures.None : $"{Newtons(force)} N";

    // As the sentence has it of the hands: what is needed, however little, is not nothing.
    private static string Newtons(double force) => TwoFigures.Little(force, 0) ?? PlainNumber.Of(force, "0");

    private static void Paths(StretchAnswer answer, TextWriter output)
    {
        if (answer.PathStatuses.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Lengths of these paths may be off, or jump near this posture, and with them what joints and muscles bear:");
        }

        foreach (PathStatusAnswer path in answer.PathStatuses)
        {
            output.WriteLine($"  {path.Name,-14} {string.Join('+', path.Statuses)}");
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
