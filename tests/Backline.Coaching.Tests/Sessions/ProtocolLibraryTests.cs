using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.TestKit;

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

    /// <summary>A teacher's file is built in by lying there.</summary>
    [Fact]
    public void Each_protocol_in_data_is_built_in_the_calf_stretch_first()
    {
        IEnumerable<string> files = Directory.GetFiles(Repository.At("data", "protocols"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "protocol.schema");

        Assert.Equal(files.Order(StringComparer.Ordinal), ProtocolLibrary.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(ProtocolLibrary.RolledMatCalfStretch, ProtocolLibrary.Ids[0]);
        Assert.All(ProtocolLibrary.Ids, id => Assert.Equal(id, ProtocolLibrary.Load(id).Id));
    }

    [Fact]
    public void An_unknown_protocol_is_refused_by_name()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => ProtocolLibrary.Load("hamstring-swing"));

        Assert.Contains("hamstring-swing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(ProtocolLibrary.RolledMatCalfStretch, refusal.Message, StringComparison.Ordinal);
    }
}
