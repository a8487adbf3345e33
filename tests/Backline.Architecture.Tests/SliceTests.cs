using System.Text.RegularExpressions;
using Backline.TestKit;

namespace Backline.Architecture.Tests;

/// <summary>The server is vertical slices: one file a use case, mapped under its feature's group.</summary>
public sealed partial class SliceTests
{
    private static readonly string Features = Repository.At("src", "Backline.Server", "Features");

    [Fact]
    public void Every_verb_is_mapped_under_a_group()
    {
        string[] outside =
        [
            .. from file in Directory.EnumerateFiles(Repository.At("src", "Backline.Server"), "*.cs", SearchOption.AllDirectories)
               from Match verb in Verb().Matches(File.ReadAllText(file))
               where !file.StartsWith(Features, StringComparison.Ordinal) || !UnderGroup().IsMatch(verb.Groups["receiver"].Value)
               select $"{Path.GetFileName(file)}: {verb.Value}",
        ];

        Assert.Empty(outside);
    }

    [Fact]
    public void The_features_have_verbs_at_all() =>
        Assert.True(Directory.EnumerateFiles(Features, "*.cs", SearchOption.AllDirectories).Sum(file => Verb().Count(File.ReadAllText(file))) >= 5);

    [Fact]
    public void No_slice_reaches_into_another_features_slice()
    {
        string[] reaching =
        [
            .. from folder in Directory.EnumerateDirectories(Features)
               from file in Directory.EnumerateFiles(folder, "*.cs")
               from Match use in FeatureUse().Matches(File.ReadAllText(file))
               let other = use.Groups["feature"].Value

               // Every feature may say which version answers.
               where other != Path.GetFileName(folder) && other != "Introduction"
               select $"{Path.GetFileName(file)} uses {other}",
        ];

        Assert.Empty(reaching);
    }

    [GeneratedRegex(@"(?<receiver>[\w.()""/]+)\.Map(Get|Post|Put|Patch|Delete)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"MapGroup\(|^[a-z]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnderGroup();

    [GeneratedRegex(@"using Backline\.Server\.Features\.(?<feature>\w+);", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureUse();
}
