using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Tests.Sessions;

public sealed class ProtocolLibraryTests
{
    [Fact]
    public void The_built_in_protocol_has_every_phase_and_every_rule()
    {
        Protocol protocol = ProtocolLibrary.Load();

        Assert.Equal(PhaseIds.All, protocol.Steps.Where(step => step.Part == StepPart.Live).Select(step => step.Id));
        Assert.Equal(RuleIds.All, protocol.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void An_unknown_protocol_is_refused_by_name()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => ProtocolLibrary.Load("hamstring-swing"));

        Assert.Contains("hamstring-swing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(ProtocolLibrary.RolledMatCalfStretch, refusal.Message, StringComparison.Ordinal);
    }
}
