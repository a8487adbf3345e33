using System.CommandLine;
using System.CommandLine.Parsing;

namespace Backline.Cli;

/// <summary>An empty word, as a shell makes of a variable that is not set, names nothing: no file, no person, no kind.</summary>
internal static class EmptyWords
{
    private const string Refusal = ": is empty; a value was expected";

    private static readonly Type[] Words = [typeof(string), typeof(string[]), typeof(FileInfo), typeof(DirectoryInfo)];

    /// <summary>Has them refused by a command and all below it, but where an empty word is what stands when none is given.</summary>
    /// <param name="command">The command.</param>
    public static void RefuseIn(Command command)
    {
        foreach (Option option in command.Options.Where(option => Words.Contains(option.ValueType) && !(option.HasDefaultValue && option.GetDefaultValue() is "")))
        {
            option.Validators.Add(result => Refuse(option.Name, result));
        }

        foreach (Argument argument in command.Arguments.Where(argument => Words.Contains(argument.ValueType)))
        {
            argument.Validators.Add(result => Refuse(argument.Name, result));
        }

        foreach (Command below in command.Subcommands)
        {
            RefuseIn(below);
        }
    }

    /// <summary>Whether a message says that a word is empty.</summary>
    public static bool IsRefusal(string message) => message.EndsWith(Refusal, StringComparison.Ordinal);

    private static void Refuse(string name, SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError(name + Refusal);
        }
    }
}
