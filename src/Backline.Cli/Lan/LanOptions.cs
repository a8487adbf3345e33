using System.CommandLine;
using Backline.Cli.Verbs;
using Backline.Server.Home;

namespace Backline.Cli.Lan;

/// <summary>The options of <c>backline serve</c> that let phones of the same home in.</summary>
internal sealed class LanOptions
{
    private readonly Option<bool> _lan = new("--lan") { Description = "Answer paired phones of the same home too, over HTTPS." };

    private readonly Option<int> _port = NumberOption.Whole("--lan-port", HomeNetwork.ConventionalPort, "Port for phones.", "PORT");

    private readonly Option<string[]> _address = new("--lan-address")
    {
        Description = "Only this private address of this machine; may be repeated. All of them unless said.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> _forget = new("--forget-devices") { Description = "Take every phone off the list first." };

    public void AddTo(Command command)
    {
        command.Options.Add(_lan);
        command.Options.Add(_port);
        command.Options.Add(_address);
        command.Options.Add(_forget);
    }

    public LanChoice Read(ParseResult result)
    {
        if (!result.GetValue(_lan))
        {
            bool isIncomplete = result.GetResult(_port) is { Implicit: false } || result.GetResult(_address) is { Implicit: false } || result.GetValue(_forget);
            return new LanChoice(null, isIncomplete ? "--lan-port, --lan-address and --forget-devices go with --lan." : null, false);
        }

        var network = HomeNetwork.Read(result.GetValue(_address) ?? [], result.GetValue(_port), out string? refusal);
        return new LanChoice(network, refusal, result.GetValue(_forget));
    }
}

/// <summary>What was chosen about the home network.</summary>
/// <param name="Network">The network, or <see langword="null"/> for this machine alone.</param>
/// <param name="Refusal">Why it cannot be, for people; or <see langword="null"/>.</param>
/// <param name="ForgetsDevices">Whether all phones are taken off the list first.</param>
internal sealed record LanChoice(HomeNetwork? Network, string? Refusal, bool ForgetsDevices);
