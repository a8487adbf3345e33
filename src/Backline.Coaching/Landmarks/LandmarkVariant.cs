namespace Backline.Coaching.Landmarks;

/// <summary>Which of the landmark model's sizes was used; each errs in its own way.</summary>
public enum LandmarkVariant
{
    /// <summary>The middle size.</summary>
    Full,

    /// <summary>The large size: slower, steadier feet.</summary>
    Heavy,
}
