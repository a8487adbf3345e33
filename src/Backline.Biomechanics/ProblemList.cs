using System.Globalization;

namespace Backline.Biomechanics;

/// <summary>Gathers what is wrong, so that everything is said at once.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    /// <summary>How many were found so far.</summary>
    public int Count => _problems.Count;

    /// <summary>What was found so far, in the order of finding.</summary>
    public IReadOnlyList<Problem> Found => _problems;

    /// <summary>Notes a problem.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What was found and what was expected, without a full stop.</param>
    public void Add(Place place, string message) => _problems.Add(new(place, message));

    /// <summary>Notes a problem found elsewhere.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>Notes a problem with how many parts there are, or how they hang together.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What was found and what was expected, without a full stop.</param>
    /// <param name="partsPath">The path under which the parts stand; absent: the place itself.</param>
    public void AddOfParts(Place place, string message, string? partsPath = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        _problems.Add(new(place, message) { PartsPath = partsPath ?? place.Path });
    }

    /// <summary>Notes a name that nothing bears, with the nearest one that something does.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kind">What was named: <c>body</c>, <c>coordinate</c>.</param>
    /// <param name="name">The name found.</param>
    /// <param name="known">The names there are.</param>
    public void AddUnknown(Place place, string kind, string name, IEnumerable<string> known) =>
        _problems.Add(new(place, $"names {kind} '{name}'; no such {kind}{NearestName.Hint(name, known)}") { MissingName = name });

    /// <summary>Requires a name that can stand in a path: not empty, without a slash and without anything that does not print.</summary>
    /// <param name="place">What bears it.</param>
    /// <param name="name">The name found.</param>
    public void RequireName(Place place, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name))
        {
            Add(place, "has no name; one was expected");
        }
        else if (name.AsSpan().ContainsAny('/', '\\') || name.Any(char.IsControl))
        {
            Add(place, $"is named '{name}'; a name without slashes and control characters was expected");
        }
    }

    /// <summary>Requires a number to be finite and above zero.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">any. The number found.</param>
    /// <param name="what">What was expected: <c>a force in newtons</c>.</param>
    public void RequireAboveZero(Place place, double value, string what)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            Add(place, $"is {Shown(value)}; {what} above 0 was expected");
        }
    }

    /// <summary>Requires a number to be finite and not below zero.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">any. The number found.</param>
    /// <param name="what">What was expected: <c>a mass in kilograms</c>.</param>
    public void RequireNotNegative(Place place, double value, string what)
    {
        if (!(value >= 0) || !double.IsFinite(value))
        {
            Add(place, $"is {Shown(value)}; {what} of 0 or more was expected");
        }
    }

    /// <summary>Requires a number to be above zero and of a size that can be.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">any. The number found.</param>
    /// <param name="least">any. The smallest that is well; above 0.</param>
    /// <param name="most">any. The largest that is well.</param>
    /// <param name="what">What was expected: <c>a force in newtons</c>.</param>
    internal void RequireAboveZero(Place place, double value, double least, double most, string what)
    {
        if (value > 0 && double.IsFinite(value))
        {
            RequireWithin(place, value, least, most, what);
        }
        else
        {
            RequireAboveZero(place, value, what);
        }
    }

    /// <summary>Requires a number not to be below zero and of a size that can be.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">any. The number found.</param>
    /// <param name="most">any. The largest that is well.</param>
    /// <param name="what">What was expected: <c>a mass in kilograms</c>.</param>
    internal void RequireNotNegative(Place place, double value, double most, string what)
    {
        if (value >= 0 && double.IsFinite(value))
        {
            RequireWithin(place, value, 0, most, what);
        }
        else
        {
            RequireNotNegative(place, value, what);
        }
    }

    /// <summary>Requires a number to be within bounds.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">any. The number found.</param>
    /// <param name="least">any. The smallest that is well.</param>
    /// <param name="most">any. The largest that is well.</param>
    /// <param name="what">What was expected: <c>an angle in radians</c>.</param>
    public void RequireWithin(Place place, double value, double least, double most, string what)
    {
        if (!(value >= least && value <= most))
        {
            Add(place, $"is {Shown(value)}; {what} from {Shown(least)} to {Shown(most)} was expected");
        }
    }

    /// <summary>Requires three numbers to be finite.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="value">The numbers found.</param>
    /// <param name="what">What was expected: <c>a point in metres</c>.</param>
    public void RequireFinite(Place place, Numerics.Vec3 value, string what)
    {
        if (!value.IsFinite)
        {
            Add(place, $"is {value}; {what} was expected");
        }
    }

    /// <summary>Requires a point to lie where a part of a body can: not beyond 1000 km from its frame's origin along any axis.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="point">m. The point found, in its frame.</param>
    public void RequirePoint(Place place, Numerics.Vec3 point)
    {
        RequireFinite(place, point, "a point in metres");
        double farthest = Math.Max(Math.Abs(point.X), Math.Max(Math.Abs(point.Y), Math.Abs(point.Z)));
        if (point.IsFinite && farthest > SizeBounds.LongestLength)
        {
            Add(place, $"is {point}; a point in metres within {Shown(SizeBounds.LongestLength / 1000)} km of its frame's origin was expected");
        }
    }

    /// <summary>Throws when anything is wrong.</summary>
    /// <param name="source">The name of the file or of the model.</param>
    /// <exception cref="ModelException">Something is wrong.</exception>
    public void ThrowIfAny(string source)
    {
        if (_problems.Count > 0)
        {
            throw new ModelException(source, [.. _problems.Distinct().OrderBy(problem => problem.Place.Line ?? 0)]);
        }
    }

    private static string Shown(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
