namespace Backline.Biomechanics;

/// <summary>The posture of a model: one number per coordinate. The only thing that changes.</summary>
/// <remarks>Not safe for use by several threads at once; give each its own.</remarks>
public sealed class ModelState
{
    private readonly Model _model;
    private readonly double[] _values;   // rad or m    (coordinateCount)

    internal ModelState(Model model)
    {
        _model = model;
        _values = new double[model.CoordinateNames.Count];
        Reset();
    }

    /// <value>rad or m. The values, in the order of <see cref="Model.CoordinateNames"/>.</value>
    public Span<double> Values => _values;

    /// <summary>rad or m. The value of a coordinate, by its number.</summary>
    /// <param name="coordinate">As in <see cref="Model.CoordinateNames"/>.</param>
    public double this[int coordinate]
    {
        get => _values[coordinate];
        set => _values[coordinate] = value;
    }

    /// <summary>rad or m. The value of a coordinate, by its name.</summary>
    /// <param name="coordinate">The coordinate's name.</param>
    /// <exception cref="ArgumentException">No coordinate bears the name.</exception>
    public double this[string coordinate]
    {
        get => _values[_model.Coordinate(coordinate)];
        set => _values[_model.Coordinate(coordinate)] = value;
    }

    /// <summary>Puts every coordinate at the model's default.</summary>
    public void Reset()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = _model.DefaultValue(i);
        }
    }
}
