using System.Reflection;
using System.Text.RegularExpressions;
using Backline.Practice.Measures;

namespace Backline.Architecture.Tests;

public sealed partial class ShapeTests
{
    /// <summary>Public types that change after they are made, each with its reason. It should stay short.</summary>
    private static readonly string[] Mutable =
    [
        // A stream: each frame changes what it knows, and the caller tells it what the session has cued.
        "Backline.Coaching.Measures.FrameMeasurer",
    ];

    [Theory]
    [InlineData("Backline.Numerics")]
    [InlineData("Backline.Practice")]
    [InlineData("Backline.Coaching")]
    public void No_public_type_can_be_changed_after_it_is_made(string assembly)
    {
        string[] changeable =
        [
            .. from type in Assembly.Load(assembly).GetExportedTypes()
               where !type.IsEnum && !Mutable.Contains(type.FullName)
               let member = ChangeableMember(type)
               where member is not null
               select $"{type.FullName}.{member}",
        ];

        Assert.Empty(changeable);
    }

    [Fact]
    public void A_file_is_named_for_its_first_public_type_and_the_others_are_its_small_companions()
    {
        string[] strange =
        [
            .. from project in Source.Projects
               from file in Source.Files(project)
               let problem = Problem(file)
               where problem is not null
               select $"{Path.GetRelativePath(TestKit.Repository.Root, file)}: {problem}",
        ];

        Assert.Empty(strange);
    }

    [Fact]
    public void No_side_stands_in_the_name_of_a_measure() =>
        Assert.DoesNotContain(MeasureNames.All.Select(MeasureNames.NameOf).Concat(Enum.GetNames<Measure>()), name => SideWord().IsMatch(name));

    [Fact]
    public void No_folder_or_type_is_a_place_for_anything()
    {
        string[] anything =
        [
            .. from project in Source.Projects
               from file in Source.Files(project)
               let name = Path.GetRelativePath(TestKit.Repository.At("src"), file)
               where Anything().IsMatch(name)
               select name,
        ];

        Assert.Empty(anything);
    }

    private static string? ChangeableMember(Type type)
    {
        PropertyInfo? property = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .FirstOrDefault(property => property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter) && property.DeclaringType?.Assembly == type.Assembly);
        FieldInfo? field = type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .FirstOrDefault(field => !field.IsInitOnly && !field.IsLiteral && field.DeclaringType?.Assembly == type.Assembly);
        return property?.Name ?? field?.Name;
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    // Companions: records and enums that say what they are in one declaration, in a file that is theirs by subject.
    private static string? Problem(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        Match[] types = PublicType().Matches(File.ReadAllText(file)).ToArray();
        if (types.Length == 0)
        {
            return null;
        }

        if (types[0].Groups["name"].Value != name)
        {
            return $"begins with {types[0].Groups["name"].Value}";
        }

        return types.Skip(1).FirstOrDefault((Match type) => !type.Groups["kind"].Value.Contains("record", StringComparison.Ordinal)
            && type.Groups["kind"].Value != "enum"
            && !type.Groups["name"].Value.EndsWith("Context", StringComparison.Ordinal)
            && !type.Groups["name"].Value.EndsWith("Json", StringComparison.Ordinal)) is { } other
            ? $"also has the {other.Groups["kind"].Value} {other.Groups["name"].Value}"
            : null;
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?<kind>record struct|record|class|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PublicType();

    [GeneratedRegex("(^|[a-z])(Left|Right)|^(left|right)", RegexOptions.CultureInvariant)]
    private static partial Regex SideWord();

    [GeneratedRegex("(Helper|Util|Manager|Common|Shared|Core|Misc)s?([./]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Anything();
}
