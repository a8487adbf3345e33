namespace Backline.Cli.Stretching;

/// <summary>How <c>passive</c> answers people.</summary>
internal static class PassiveText
{
    public static void Write(PassiveAnswer answer, TextWriter output)
    {
        output = new MinusWriter(output);
        PostureAnswer at = answer.Posture;
        output.WriteLine(
            $"hip {Degrees(at.HipDeg)}, knee {Degrees(at.KneeDeg)}, ankle {Degrees(at.AnkleDeg)}, subtalar {Degrees(at.SubtalarDeg)}, toes {Degrees(at.ToesDeg)}, pelvic tilt {Degrees(at.PelvicTiltDeg)} degrees; relaxed");
        foreach (string beyond in answer.BeyondRange)
        {
            output.WriteLine(beyond);
        }

        output.WriteLine();
        output.WriteLine("passive moment, N m          all   nine of ten people   muscles   ligaments");
        foreach (MomentAnswer moment in answer.Moments)
        {
            output.WriteLine(
                $"  {Way(moment.Joint),-24}{Number(moment.MomentNm),7}   {moment.BandText,18}   {Number(moment.MusclesNm),7}   {Number(moment.LigamentsNm),9}");
        }

        output.WriteLine();
        output.WriteLine("muscle                         path mm  fibre mm  strain %  tension N  arms mm: hip   knee  ankle");
        foreach (PassiveMuscleAnswer muscle in answer.Muscles)
        {
            string strain = muscle.IsSlack ? "slack" : Number(muscle.FibreStrainPercent);
            ArmsAnswer arms = muscle.MomentArms;
            output.WriteLine(
                $"  {muscle.Title,-28}{Number(muscle.PathLengthMm),8}  {Number(muscle.FibreLengthMm),8}  {strain,8}  {Number(muscle.TensionN),9}  {Number(arms.HipFlexingMm),12} {Number(arms.KneeFlexingMm),6} {Number(arms.AnklePlantarflexingMm),6}");
        }

        if (answer.Muscles.Any(muscle => muscle.IsSlack))
        {
            output.WriteLine(SlackWords.Note);
        }

        FascialLinkAnswer.Write(answer.FascialLink, output);
    }

    private static string Number(double value) => PlainNumber.Of(value, "0.0");

    private static string Degrees(double value) => PlainNumber.Of(value, "0.#");

    private static string Way(string joint) => joint switch
    {
        "hip" => "hip, flexing +",
        "knee" => "knee, flexing +",
        "ankle" => "ankle, plantarflexing +",
        "subtalar" => "subtalar, inverting +",
        _ => "toes, extending +",
    };
}
