namespace Backline.OpenSim.Reading;

/// <summary>The versions of files at which something came to be written otherwise (OpenSim's XMLDocument.cpp lists them all).</summary>
internal static class FileVersions
{
    /// <summary>The oldest that is read: of version 2.4. Before, the layout was another one.</summary>
    public const int Oldest = 20300;

    /// <summary>The last in which points and wraps of a path may be called a muscle's, and <c>pennation_angle</c> counts (Muscle.cpp).</summary>
    public const int LastOfMusclePoints = 20301;

    /// <summary>The first of the trials between OpenSim 3.3 and 4.0.</summary>
    public const int FirstTrial = 30500;

    /// <summary>From here on joints sit in frames; before, they say themselves where they sit in what they hang on (Joint.cpp).</summary>
    public const int FirstOfJointFrames = 30505;

    /// <summary>From here on <c>appliesForce</c> and <c>isEnforced</c> stand for <c>isDisabled</c> (Force.cpp, Constraint.cpp).</summary>
    public const int FirstOfAppliesForce = 30509;

    /// <summary>The last of the trials; what follows is laid out as OpenSim 4 lays it out.</summary>
    public const int LastTrial = 30516;

    /// <summary>Of version 5 nobody knows yet what its elements mean; a later version 4 keeps the layout of 4.</summary>
    public const int FirstUnknown = 50000;
}
