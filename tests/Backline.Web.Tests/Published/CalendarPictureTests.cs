using Backline.Coaching.Sessions;
using Backline.Figures;
using Backline.Practice.Habits;
using Backline.Practice.Protocols;
using Backline.TestKit;

namespace Backline.Web.Tests.Published;

/// <summary>The pictures that calendar files link to are drawn by our own code; <c>BACKLINE_ACCEPT=1</c> draws them anew.</summary>
public sealed class CalendarPictureTests
{
    [Fact]
    public void The_stretch_is_the_protocols_own_hold() => Matches(
        "stretch.svg",
        SideViewFigure.Draw(
            ProtocolLibrary.Load().Step(PhaseIds.Hold).Posture,
            new FigureProps { Title = "The calf stretch, hands on a chair", IdPrefix = "stretch", Support = FigureSupport.Chair }));

    [Fact]
    public void Standing_is_the_first_habits_own_posture() => Matches(
        "standing.svg",
        SideViewFigure.Draw(HabitLibrary.Load().Habits[0].Picture.Posture!, new FigureProps { Title = "Hips over ankles", IdPrefix = "standing" })); // a side view has one

    private static void Matches(string name, string drawing)
    {
        string path = Repository.At("src", "Backline.Web", "wwwroot", "pictures", name);
        if (Environment.GetEnvironmentVariable("BACKLINE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, drawing + "\n");
        }

        Assert.Equal(File.ReadAllText(path).TrimEnd(), drawing);
    }
}
