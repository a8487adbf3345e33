namespace Backline.Stretching.Postures;

/// <summary>Notes what of an answer differs from what was asked for, each with what limits it: the joint that stands at its end in the posture found, else balance, or how feet can be laid.</summary>
internal sealed class LimitNotes(StandingModel model, JointEnds ends)
{
    private readonly CoordinateNumbers _numbers = model.Coordinates;

    /// <summary>Notes all changes, from the feet up.</summary>
    /// <param name="given">The inputs of the body as it was built last.</param>
    /// <param name="fittedShin">rad. How its shins leaned within the joints, before they were led to where it stands.</param>
    /// <param name="body">The body; takes the notes.</param>
    public void Write(in StretchInputs given, double fittedShin, StretchedBody body)
    {
        StretchInputs asked = body.Asked;
        body.Note(PostureLimit.Foot, StretchInput.HeelLift, asked.HeelLift, given.HeelLift);
        body.Note(PostureLimit.Toes, StretchInput.ToeLift, asked.ToeLift, given.ToeLift);
        body.Note(OfFeet(Math.Sign(asked.TurnOut - given.TurnOut), body), StretchInput.TurnOut, asked.TurnOut, given.TurnOut);
        body.Note(OfFeet(Math.Sign(given.InnerWeight - asked.InnerWeight), body), StretchInput.InnerWeight, asked.InnerWeight, given.InnerWeight);
        int lean = Math.Sign(asked.ShankInclination - given.ShankInclination);
        bool isAnkleTold = ends.IsAtEnd(_numbers.Ankle, lean, body) && lean != 0;
        PostureLimit ofShin = isAnkleTold ? PostureLimit.Ankle : given.ShankInclination == fittedShin ? OfFeet(1, body) : PostureLimit.Balance;
        body.Note(ofShin, StretchInput.ShankInclination, asked.ShankInclination, given.ShankInclination);
        body.Note(OfKnee(in asked, in given, isAnkleTold, body), StretchInput.KneeFlexion, asked.KneeFlexion, given.KneeFlexion);
        bool isHip = ends.IsAtEnd(_numbers.HipFlexion, Math.Sign(asked.HipHinge - given.HipHinge), body);
        body.Note(isHip ? PostureLimit.Hip : PostureLimit.Balance, StretchInput.HipHinge, asked.HipHinge, given.HipHinge);
        body.Note(PostureLimit.Back, StretchInput.Rounding, asked.Rounding, given.Rounding);
        NoteHands(body);
    }

    // A support is raised, or left out, for the arms; what is put on it is changed by how strong hands are, or by what more or less would tip.
    private void NoteHands(StretchedBody body)
    {
        StretchInputs given = body.Given;
        if (body.Asked.HandHeight is { } height)
        {
            body.Note(PostureLimit.Arms, StretchInput.HandHeight, height, given.HandHeight);
        }

        if (body.Asked.HandLoad is { } load)
        {
            double strongest = PostureBuilder.StrongestHands * model.BodyWeight * given.BodyMass / model.Mass;
            PostureLimit limit = given.HandLoad is not { } bears ? PostureLimit.Arms : bears >= strongest - PostureBuilder.Grain ? PostureLimit.Hands : PostureLimit.Balance;
            body.Note(limit, StretchInput.HandLoad, load, given.HandLoad);
        }
    }

    // Of foot and hip the one at its end: the way that was asked for, as JointEnds.WayAskew, or the other, which feet turned far too much come to.
    private PostureLimit OfFeet(int way, StretchedBody body)
    {
        int end = ends.IsAskewAtEnd(way, body) ? way : -way;
        return !ends.IsAskewAtEnd(end, body) ? PostureLimit.Laying
            : ends.IsFootNearerItsEnd(end, body) ? PostureLimit.Subtalar
            : PostureLimit.HipRotation;
    }

    // Knees straighten where the ankle ends before the shins brought the weight forward, and bend where it ends before they brought it back.
    private PostureLimit OfKnee(in StretchInputs asked, in StretchInputs given, bool isAnkleTold, StretchedBody body)
    {
        int bend = Math.Sign(asked.KneeFlexion - given.KneeFlexion);
        return ends.IsAtEnd(_numbers.Knee, bend, body) ? PostureLimit.Knee
            : given.HipHinge <= StretchInputRules.LeastHinge && ends.IsAtEnd(_numbers.HipFlexion, bend, body) ? PostureLimit.Hip
            : !isAnkleTold && ends.IsAtEnd(_numbers.Ankle, bend, body) ? PostureLimit.Ankle
            : PostureLimit.Balance;
    }
}
