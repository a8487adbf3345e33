using System.Xml.Linq;
using Backline.TestKit;
using CsCheck;

namespace Backline.Figures.Tests;

public sealed class StretchFigureTests
{
    private static readonly StretchScene Bow = new()
    {
        BodyHeight = 1.70,
        Heel = new(0, 0),
        Ball = new(0.157, 0.061),
        FootPitch = 0.37,
        ToeLift = 0.35,
        Roll = new(0.17, 0.032),
        RollRadius = 0.032,
        Ankle = new(0.022, 0.074),
        Knee = new(0.022, 0.48),
        Hip = new(-0.11, 0.83),
        Shoulder = new(0.34, 1.02),
        Rounding = 0.35,
        Elbow = new(0.34, 0.70),
        Palm = new(0.45, 0.38),
        IsHandOn = true,
        Muscles =
        [
            new("bflh_r", [new(-0.16, 0.80), new(0.0, 0.47)], 0.04, 1.05),
            new("soleus_r", [new(0.01, 0.35), new(-0.01, 0.05)], 0.05, 0.30),
            new("tibant_r", [new(0.04, 0.35), new(0.06, 0.10), new(0.12, 0.07)], 0.03, 0),
            new("nerve_bed_r", [new(-0.14, 0.85), new(0.0, 0.48), new(0.01, 0.08)], 0, 0),
        ],
        Title = "The stretch from the side",
        Description = "Stands with hands on the support.",
    };

    [Fact]
    public void The_picture_is_as_it_was() => Snapshot.Matches(StretchFigure.Draw(Bow), "stretch.svg");

    [Fact]
    public void Joints_are_drawn_where_they_were_given()
    {
        string joints = XElement.Parse(StretchFigure.Draw(Bow)).Attribute("data-joints")!.Value; // every side view has it

        Assert.Contains("knee 22,-480", joints, StringComparison.Ordinal);
        Assert.Contains("hip -110,-830", joints, StringComparison.Ordinal);
        Assert.Contains("shoulder 340,-1020", joints, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_muscle_has_its_step_and_a_line_has_none()
    {
        XElement[] groups = [.. XElement.Parse(StretchFigure.Draw(Bow)).Descendants().Where(part => part.Attribute("data-muscle") is not null)];

        Assert.Equal(
            ["bflh_r muscle strain-5", "soleus_r muscle strain-2", "tibant_r muscle strain-0", "nerve_bed_r band"],
            groups.Select(group => $"{group.Attribute("data-muscle")!.Value} {group.Attribute("class")!.Value}"));
    }

    [Fact]
    public void A_greater_tautness_never_steps_down() => Gen.Select(Gen.Double[0, 2], Gen.Double[0, 1]).Sample((tautness, more) =>
    {
        Assert.InRange(StrainScale.StepOf(tautness), 0, StrainScale.Steps - 1);
        Assert.True(StrainScale.StepOf(tautness + more) >= StrainScale.StepOf(tautness));
    });

    // Relative luminance of the colours' fallbacks, WCAG 2.2: each step must be told from the last without colour.
    [Fact]
    public void Steps_darken_one_after_the_other()
    {
        double[] luminances = [.. Enumerable.Range(0, StrainScale.Steps).Select(step => Luminance(StrainScale.Colour(step)))];

        Assert.All(luminances.Zip(luminances.Skip(1)), pair => Assert.True((pair.First + 0.05) / (pair.Second + 0.05) > 1.2, $"{pair}"));
    }

    private static double Luminance(string colour)
    {
        int at = colour.IndexOf('#', StringComparison.Ordinal) + 1;
        double Channel(int i)
        {
            double value = Convert.ToInt32(colour.Substring(at + (2 * i), 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(1)) + (0.0722 * Channel(2));
    }
}
