namespace Backline.Web.Features.Anatomy;

/// <summary>How a model is drawn.</summary>
public enum AnatomyKind
{
    /// <summary>Solid and turnable.</summary>
    Solid,

    /// <summary>Flat, from the right side.</summary>
    Flat,
}
