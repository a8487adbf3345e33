using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Backline.Practice;

namespace Backline.Cli.Verbs;

/// <summary>Options that take a number, read the same by every verb: with a decimal point and no separators of thousands, so that 4,5 is never 45.</summary>
internal static class NumberOption
{
    /// <summary>A number that may be left out.</summary>
    public static Option<double?> Maybe(string name, string description, string? helpName = null) =>
        new(name) { Description = description, HelpName = helpName, CustomParser = result => Read(name, result) };

    /// <summary>A number with a usual value.</summary>
    public static Option<double> Or(string name, double usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, CustomParser = result => Read(name, result) ?? usual };

    /// <summary>A whole number with a usual value.</summary>
    public static Option<int> Whole(string name, int usual, string description, string? helpName = null) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => usual,
        CustomParser = result => ReadWhole(name, usual, result) ?? usual,
    };

    /// <summary>What is wrong with a number that was given and must lie within a range, or <see langword="null"/>.</summary>
    public static string? ProblemOf(string name, double? value, double least, double most) =>
        value is { } given && !(given >= least && given <= most)
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: is {NumberWords.Of(given, "G")}; {least} to {most} was expected")
            : null;

    private static double? Read(string name, ArgumentResult result)
    {
        string text = TextOf(result);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (isNumber && double.IsInfinity(number) && text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            // Else it would be told as Infinity, which nobody wrote.
            result.AddError($"{name}: is \"{text}\"; a number of a size that can be computed with was expected");
            return null;
        }

        if (isNumber)
        {
            return number;
        }

        result.AddError($"{name}: is \"{text}\"; a number with a decimal point, like 4.5, was expected");
        return null;
    }

    private static int? ReadWhole(string name, int usual, ArgumentResult result)
    {
        string text = TextOf(result);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: is \"{text}\"; a whole number, like {usual}, of at most {int.MaxValue} was expected"));
        return null;
    }

    private static string TextOf(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
}
