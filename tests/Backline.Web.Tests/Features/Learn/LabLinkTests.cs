using Backline.Stretching.Postures;
using Backline.Web.Features.Learn;

namespace Backline.Web.Tests.Features.Learn;

public sealed class LabLinkTests
{
    [Fact]
    public void An_address_sets_what_it_names_within_the_sliders_ends()
    {
        StretchInputs read = LabLink.Read(new Uri("http://localhost/learn?roll=6&knee=500&hinge=NaN&nonsense=3&toes"), new StretchInputs());

        Assert.Equal(0.06, read.RollDiameter, 1e-12);
        Assert.Equal(70, read.KneeFlexion * 180 / Math.PI, 1e-9);
        Assert.Equal(new StretchInputs { RollDiameter = read.RollDiameter, KneeFlexion = read.KneeFlexion }, read);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        string address = LabLink.To(LabKnob.All.Select(knob => (knob.Id, knob.Max)));

        StretchInputs read = LabLink.Read(new Uri("http://localhost/" + address), new StretchInputs());

        Assert.All(LabKnob.All, knob => Assert.Equal(knob.Max, knob.Read(read), 1e-9));
    }
}
