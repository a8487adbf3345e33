using System.Globalization;

namespace Backline.Cli.Stretching;

/// <summary>How <c>passive</c> answers people.</summary>
internal static class PassiveText
{
    public static void Write(PassiveAnswer answer, TextWriter output)
    {
        PostureAnswer at = answer.Posture;
        static double Plain(double value) => Math.Abs(value) < 0.05 ? 0 : value;   // no "-0.0"
        output.WriteLine(FormattableString.Invariant(
            $"hip {at.HipDeg:0.#}, knee {at.KneeDeg:0.#}, ankle {at.AnkleDeg:0.#}, subtalar {at.SubtalarDeg:0.#}, toes {at.ToesDeg:0.#}, pelvic tilt {at.PelvicTiltDeg:0.#} degrees; relaxed"));
        output.WriteLine();
        output.WriteLine("passive moment, N m          all   nine of ten people   muscles   ligaments");
        foreach (MomentAnswer moment in answer.Moments)
        {
            output.WriteLine(FormattableString.Invariant(
                $"  {Way(moment.Joint),-24}{Plain(moment.MomentNm),7:0.0}   {$"{Number(moment.LowNm)} to {Number(moment.HighNm)}",18}   {Plain(moment.MusclesNm),7:0.0}   {Plain(moment.LigamentsNm),9:0.0}"));
        }

        output.WriteLine();
        output.WriteLine("muscle                         path mm  fibre mm  strain %  tension N  arms mm: hip   knee  ankle");
        foreach (PassiveMuscleAnswer muscle in answer.Muscles)
        {
            string strain = muscle.IsSlack ? "slack" : muscle.FibreStrainPercent.ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine(FormattableString.Invariant(
                $"  {muscle.Title,-28}{muscle.PathLengthMm,8:0.0}  {muscle.FibreLengthMm,8:0.0}  {strain,8}  {muscle.TensionN,9:0.0}  {muscle.MomentArms.HipFlexingMm,12:0.0} {muscle.MomentArms.KneeFlexingMm,6:0.0} {muscle.MomentArms.AnklePlantarflexingMm,6:0.0}"));
        }
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Way(string joint) => joint switch
    {
        "hip" => "hip, flexing +",
        "knee" => "knee, flexing +",
        "ankle" => "ankle, plantarflexing +",
        "subtalar" => "subtalar, inverting +",
        _ => "toes, extending +",
    };
}
