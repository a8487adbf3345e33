using System.Globalization;
using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Legs.Tables;

/// <summary>A line of a table, its fields by the names of the columns.</summary>
internal sealed class TableRow(Table table, int line, string[] fields)
{
    public int Line => line;

    /// <summary>Where the row stands, for messages and for the parts made from it.</summary>
    public Place Place => new(table.Name, line);

    /// <summary>A field as text; a missing column is a problem noted once with the table.</summary>
    public string Text(string column)
    {
        int index = table.Column(column);
        return index < 0 || index >= fields.Length ? "" : fields[index];
    }

    /// <summary>A field as a number; one that is none is a problem.</summary>
    public double Number(string column)
    {
        string text = Text(column);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return number;
        }

        table.Problems.Add(Place.Inside(column), $"is '{text}'; a number was expected");
        return 0;
    }

    /// <summary>A field as a number, or <see langword="null"/> where it is empty.</summary>
    public double? NumberOrNone(string column) => Text(column).Length == 0 ? null : Number(column);

    /// <summary>A field in degrees as radians.</summary>
    public double Radians(string column) => Number(column) * (Math.PI / 180);

    /// <summary>Three fields as a vector.</summary>
    public Vec3 Vector(string x, string y, string z) => new(Number(x), Number(y), Number(z));
}
