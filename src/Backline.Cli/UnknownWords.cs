using System.CommandLine;
using System.CommandLine.Parsing;
using Backline.Biomechanics;

namespace Backline.Cli;

/// <summary>Words of the command line that nothing takes: what was most likely meant where that is near, and else where all that there is is listed.</summary>
internal static class UnknownWords
{
    private const int LeastBeginning = 3; // letters; fewer begin too many names
    private static readonly string[] Numbers = ["-INF", "-INFINITY", "-NAN"]; // bad ones, as the option's own words say

    /// <summary>A line for each; none where every word was taken.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">The same, word by word.</param>
    public static IReadOnlyList<string> Refusals(ParseResult parsed, IReadOnlyCollection<string> words)
    {
        Command verb = parsed.CommandResult.Command;
        HashSet<string> written = [.. words.TakeWhile(word => word != "--").Where(IsOption)]; // behind it, and behind a =, stands what is meant as it is
        string[] options = [.. parsed.UnmatchedTokens.Concat(TakenForWords(parsed)).Where(written.Contains).Select(word => word.Split('=', ':')[0])];

        // A word behind an unknown option is most often its value: nothing new is said by refusing it too.
        string[] refused = options.Length > 0 ? options : [.. parsed.UnmatchedTokens.Take(1)];
        return [.. refused.Select(word => $"{word}: {Said(word, verb, isOption: options.Length > 0)}; {Path(verb)} --help says what there is")];
    }

    // Where a word may stand, an option that there is not is taken for it: of a file so called, a path says which is meant, or -- before it.
    private static IEnumerable<string> TakenForWords(ParseResult parsed)
    {
        HashSet<Token> taken = [.. parsed.CommandResult.Children.SelectMany(child => child.Tokens)];
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(taken.Contains).Select(token => token.Value);
    }

    private static string Said(string word, Command verb, bool isOption) =>
        isOption ? $"is no option of {Path(verb)}{Hint(word, OptionsOf(verb))}"
        : verb.Subcommands.Any() ? $"is no verb of {Path(verb)}{Hint(word, verb.Subcommands.Where(below => !below.Hidden).Select(below => below.Name))}"
        : $"is one word too many for {Path(verb)}";

    // By a slip of the pen, with its end forgotten, as --roll for --roll-cm, or with one too many, as --knee-deg for --knee.
    private static string Hint(string word, IEnumerable<string> known)
    {
        string bare = word.TrimStart('-');
        Dictionary<string, string> names = known.DistinctBy(Bare).ToDictionary(Bare);
        string? meant = NearestName.Slip(bare, names.Keys)
            ?? (bare.Length >= LeastBeginning ? names.Keys.FirstOrDefault(name => name.StartsWith(bare + '-', StringComparison.OrdinalIgnoreCase)) : null)
            ?? names.Keys.FirstOrDefault(name => name.Length >= LeastBeginning && bare.StartsWith(name + '-', StringComparison.OrdinalIgnoreCase));
        return meant is null ? "" : $" (did you mean '{names[meant]}'?)";
    }

    private static string Bare(string name) => name.TrimStart('-');

    // Those that the verbs above hand down too.
    private static IEnumerable<string> OptionsOf(Command verb) =>
        verb.Options.Concat(Above(verb).SelectMany(above => above.Options.Where(option => option.Recursive))).Where(option => !option.Hidden).Select(option => option.Name);

    private static IEnumerable<Command> Above(Command verb) => verb.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    private static string Path(Command verb) => string.Join(' ', Above(verb).Reverse().Select(Name).Append(Name(verb)));

    // However the file that is run was called.
    private static string Name(Command verb) => verb is RootCommand ? "backline" : verb.Name;

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && (word[1] == '-' || char.IsLetter(word[1])) && !word.Any(char.IsWhiteSpace) && !Numbers.Contains(word.ToUpperInvariant());
}
