using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest of the ways past a torus so far, and whether another is as short.</summary>
/// <param name="contacts">Room for its contacts.</param>
/// <param name="tube">m. The tube's radius.</param>
internal ref struct ShortestWay(Span<TubeContact> contacts, double tube)
{
    // m. Ways that differ by less are about to change places; 1: of the tube's radius, ways that start nearer to each other are one.
    private const double TieMargin = 1e-7;
    private const double SamePlace = 1e-4;

    private readonly Span<TubeContact> _contacts = contacts;
    private double _length = double.PositiveInfinity;

    /// <summary>How many contacts it has; none before there is a way.</summary>
    public int Count { get; private set; }

    /// <summary>Whether another way, elsewhere, is as short.</summary>
    public bool IsTied { get; private set; }

    /// <summary>Its contacts.</summary>
    public readonly ReadOnlySpan<TubeContact> Contacts => _contacts[..Count];

    /// <summary>Takes a way into account.</summary>
    /// <param name="length">m. How long it is.</param>
    /// <param name="its">Its contacts, one at least.</param>
    public void Take(double length, scoped ReadOnlySpan<TubeContact> its)
    {
        if (Count == 0 || Vec3.Distance(its[0].First, _contacts[0].First) >= SamePlace * tube)
        {
            IsTied = Math.Abs(length - _length) < TieMargin || (IsTied && length > _length); // a longer one unties nothing
        }

        if (length < _length)
        {
            (_length, Count) = (length, its.Length);
            its.CopyTo(_contacts);
        }
    }
}
