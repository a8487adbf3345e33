namespace Backline.Web.Features.Anatomy;

/// <summary>Shades that are no place on the scale from slack (0) to taut (1).</summary>
internal static class Shade
{
    /// <value>1. The muscles' everyday colour.</value>
    public const double Plain = -1;

    /// <value>1. Chosen: the accent.</value>
    public const double Chosen = -2;

    /// <value>1. Not drawn.</value>
    public const double Hidden = -3;

    /// <value>1. A band, or a muscle beside the chosen one: pale.</value>
    public const double Pale = -4;
}
