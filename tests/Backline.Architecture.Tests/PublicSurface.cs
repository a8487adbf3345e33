using System.Reflection;
using System.Text;

namespace Backline.Architecture.Tests;

/// <summary>What an assembly lets others see, a line a member, in an order that does not hang on the compiler.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Words(type, withNamespace: true)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        IEnumerable<Type> bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? [] : [type.BaseType];
        string[] names = [.. bases.Concat(type.IsEnum ? [] : type.GetInterfaces().Where(face => face.IsPublic && !face.Name.StartsWith("IEquatable", StringComparison.Ordinal)))
            .Select(one => Words(one)).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "" : " : " + string.Join(", ", names);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        IEnumerable<string> constructors = type.GetConstructors(Declared).Where(IsSeen).Select(constructor => $"new({Parameters(constructor)})");
        IEnumerable<string> fields = type.GetFields(Declared).Where(field => field.IsPublic)
            .Select(field => $"{(field.IsStatic ? "static " : "")}{Words(field.FieldType)} {field.Name}{(field.IsLiteral ? " = " + FormattableString.Invariant($"{field.GetRawConstantValue()}") : "")}");
        IEnumerable<string> properties = type.GetProperties(Declared).Where(property => property.GetMethod is { } get && IsSeen(get)).Select(Property);

        // What the compiler writes for every record says nothing.
        IEnumerable<string> methods = type.GetMethods(Declared)
            .Where(method => IsSeen(method) && (!method.IsSpecialName || (method.Name.StartsWith("op_", StringComparison.Ordinal) && !IsMade(method))) && !IsMade(method))
            .Where(method => method.Name is not ("Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "<Clone>$"))
            .Select(method => $"{(method.IsStatic ? "static " : "")}{Words(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})");
        return constructors.Concat(fields).Concat(properties).Concat(methods);
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo get = property.GetMethod!; // asked for before
        string index = property.GetIndexParameters() is { Length: > 0 } keys ? $"[{string.Join(", ", keys.Select(key => Words(key.ParameterType)))}]" : "";
        string set = property.SetMethod is { } setter && IsSeen(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;"
            : "";
        return $"{(get.IsStatic ? "static " : "")}{Words(property.PropertyType)} {property.Name}{index} {{ get;{set} }}";
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsMade(MethodInfo method) => method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Words(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.RawDefaultValue ?? "null") : "")}"));

    private static string Words(Type type, bool withNamespace = false)
    {
        if (type.IsByRef)
        {
            return Words(type.GetElementType()!); // a reference is to something
        }

        if (type.IsArray)
        {
            return Words(type.GetElementType()!) + "[]"; // as is an array
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Words(inner) + "?";
        }

        string name = withNamespace && type.FullName is { } full ? full.Replace('+', '.') : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return type.IsGenericType ? $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", type.GetGenericArguments().Select(argument => Words(argument)))}>" : name;
    }
}
