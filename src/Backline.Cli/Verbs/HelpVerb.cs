using System.CommandLine;

namespace Backline.Cli.Verbs;

/// <summary><c>backline help [VERB]</c>: the same as <c>backline [VERB] --help</c>.</summary>
internal static class HelpVerb
{
    public static Command Create()
    {
        var verb = new Argument<string[]>("VERB") { Description = "The verb, for example record list; without one all of them.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("help", "Say how a verb is used.") { verb };
        command.SetAction(result => Show(result.RootCommandResult.Command, result.GetValue(verb) ?? [], result.InvocationConfiguration));
        return command;
    }

    private static int Show(Command root, string[] words, InvocationConfiguration invocation)
    {
        Command asked = root;
        foreach (string word in words)
        {
            if (asked.Subcommands.FirstOrDefault(verb => verb.Name == word) is not { } next)
            {
                string[] known = [.. asked.Subcommands.Select(verb => verb.Name)];
                invocation.Error.WriteLine(known.Length == 0
                    ? $"VERB: {asked.Name} has no '{word}'; nothing was expected after it"
                    : $"VERB: is '{word}'; one of {string.Join(", ", known)} was expected");
                return ExitCodes.BadInput;
            }

            asked = next;
        }

        return root.Parse([.. words, "--help"]).Invoke(invocation);
    }
}
