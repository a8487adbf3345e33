using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Backline.Coaching.Measures;
using Backline.Figures;
using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Architecture.Tests;

/// <summary>A number without its unit is a guess: the documentation of every public <c>double</c> begins with the unit.</summary>
public sealed partial class UnitTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies => ["Backline.Numerics", "Backline.Biomechanics", "Backline.OpenSim", "Backline.Practice", "Backline.Coaching", "Backline.Figures", "Backline.Progress", "Backline.Stretching"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryDoubleNamesItsUnit(string assembly)
    {
        Dictionary<string, XElement> documentation = Documentation(assembly);
        string[] silent =
        [
            .. from type in Assembly.Load(assembly).GetExportedTypes()
               from place in Places(type)
               where !NamesAUnit(documentation, place, UnitFirst()) && !(TakesAnyUnit(place.Type) && NamesAUnit(documentation, place, UnitOrAnyFirst()))
               select place.Name,
        ];

        Assert.True(silent.Length == 0, $"{silent.Length} doubles name no unit first (\"m.\", \"deg.\", \"s.\", \"1.\"):\n{string.Join('\n', silent)}");
    }

    [Theory]
    [InlineData("m. Length.", true)]
    [InlineData("1. A share.", true)]
    [InlineData("deg or mm, as the name says.", true)]
    [InlineData("m/rad. Moment arm.", true)]
    [InlineData("The length.", false)]
    [InlineData("Minutes.", false)]
    [InlineData("", false)]
    public void A_unit_stands_first_or_it_is_none(string text, bool isUnit) => Assert.Equal(isUnit, UnitFirst().IsMatch(text));

    // What takes numbers of whatever unit its caller has: a spline, a vector, a curve of a model, a table, a chart.
    private static readonly string[] OfAnyUnit =
        ["Backline.Numerics.", "Backline.Biomechanics.Functions.", "Backline.Biomechanics.ProblemList", "Backline.OpenSim.Tables.", "Backline.OpenSim.Comparison.", "Backline.Figures.Charts.", "Backline.Stretching.Passive.Band", "Backline.Stretching.Legs.Tables.Knob", "Backline.Stretching.Validation.Target"];

    private static bool TakesAnyUnit(string type) => OfAnyUnit.Any(start => type.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<Place> Places(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties(Declared).Where(property => IsDouble(property.PropertyType) && property.GetIndexParameters().Length == 0))
        {
            yield return new Place($"P:{Name(type)}.{property.Name}", "value", property.Name, Name(type));
        }

        foreach (FieldInfo field in type.GetFields(Declared).Where(field => IsDouble(field.FieldType) && !field.IsSpecialName))
        {
            yield return new Place($"F:{Name(type)}.{field.Name}", "summary", field.Name, Name(type));
        }

        // Members that the compiler writes for records are nobody's words.
        foreach (MethodInfo method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && !IsWrittenByTheCompiler(method)))
        {
            foreach (ParameterInfo parameter in method.GetParameters().Where(parameter => IsDouble(parameter.ParameterType)))
            {
                yield return new Place($"M:{Name(type)}.{method.Name}", "param", parameter.Name!, Name(type)); // parameters have names
            }

            if (IsDouble(method.ReturnType))
            {
                yield return new Place($"M:{Name(type)}.{method.Name}", "returns", method.Name, Name(type));
            }
        }
    }

    private static bool NamesAUnit(Dictionary<string, XElement> documentation, Place place, Regex unit)
    {
        // A method's key carries its parameters; overloads of one name all count as this method.
        XElement[] members = [.. documentation.Where(entry => entry.Key == place.Key || entry.Key.StartsWith(place.Key + "(", StringComparison.Ordinal)).Select(entry => entry.Value)];
        if (members.Any(member => member.Element("inheritdoc") is not null))
        {
            return true;
        }

        IEnumerable<XElement?> texts = place.Kind switch
        {
            "param" => members.SelectMany(member => member.Elements("param").Where(param => param.Attribute("name")?.Value == place.Member)),
            "value" => members.SelectMany(member => (XElement?[])[member.Element("value"), member.Element("summary")]).Append(Positional(documentation, place)),
            "returns" => members.SelectMany(member => (XElement?[])[member.Element("returns"), member.Element("summary")]),
            _ => members.Select(member => member.Element(place.Kind)),
        };
        return texts.Any(text => text is not null && unit.IsMatch(text.Value.TrimStart()));
    }

    // The property of a positional record is documented as its parameter.
    private static XElement? Positional(Dictionary<string, XElement> documentation, Place place) =>
        documentation.GetValueOrDefault("T:" + place.Type)?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == place.Member);

    private static bool IsDouble(Type type) =>
        type == typeof(double) || type == typeof(double?) || type == typeof(double[]) || type == typeof(ReadOnlySpan<double>) || type == typeof(Span<double>);

    private static bool IsWrittenByTheCompiler(MethodInfo method) =>
        method.Name is "Deconstruct" or "GetHashCode" or "Equals" or "ToString"
        || method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;

    private static string Name(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static Dictionary<string, XElement> Documentation(string assembly)
    {
        string file = Path.Combine(AppContext.BaseDirectory, assembly + ".xml");
        return XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value); // the compiler writes it
    }

    // The unit, and what follows it at once: a full stop, a semicolon, a comma, or another unit.
    [GeneratedRegex(@"^(1|m|mm|cm|m/rad|m per unit|rad|deg|s|ms|N|Nm|N m|N/m|N m/rad|N m s/rad|s/m|kg|px|%|1/s|Hz|deg/s)(\^?2)?( or (deg|mm|cm|m|s|rad|N|1))?[.,;]", RegexOptions.CultureInvariant)]
    private static partial Regex UnitFirst();

    // A spline, a vector or a chart takes whatever unit its caller has, and says "any.".
    [GeneratedRegex(@"^(any|1|m|rad|deg|s|px)[.,;]", RegexOptions.CultureInvariant)]
    private static partial Regex UnitOrAnyFirst();

    // Held only so that the compiler brings the assemblies beside the tests.
    private static readonly Type[] Loaded = [typeof(Angle), typeof(Measure), typeof(MeasuredFrame), typeof(SideViewFigure)];

    private sealed record Place(string Key, string Kind, string Member, string Type)
    {
        public string Name => $"{Key} {Kind} {Member}";
    }
}
