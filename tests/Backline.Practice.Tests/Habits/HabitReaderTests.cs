using System.Text.Json.Nodes;
using Backline.Practice.Habits;
using Backline.Practice.Protocols;
using Backline.TestKit;

namespace Backline.Practice.Tests.Habits;

public sealed class HabitReaderTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("data", "habits", "standing-habits.json"));

    [Fact]
    public void The_habits_of_the_project_have_no_problem_and_are_the_six_of_the_article()
    {
        Assert.Empty(HabitReader.ProblemsOf(Text));
        Assert.Equal(
            ["hips-back", "feet-parallel", "soft-knees", "whole-ball", "walk-across", "big-toe-ball"],
            HabitLibrary.Load().Habits.Select(habit => habit.Id));
    }

    [Fact]
    public void Every_habit_says_that_it_is_untested_or_names_its_studies() => Assert.All(HabitLibrary.Load().Habits, habit =>
    {
        Assert.Contains(habit.Grade, (string[])["C", "D"]);
        Assert.True(habit.Grade == "D" || habit.Sources.Count > 0, habit.Id);
        Assert.Matches("not been tested|untried|no study|not found in any study|No study", habit.Evidence);
    });

    [Fact]
    public void Every_problem_is_listed_with_its_place()
    {
        JsonNode file = JsonNode.Parse(Text)!;
        JsonNode first = file["habits"]![0]!;
        first["grade"] = "B";
        first["sources"] = new JsonArray();
        first["title"] = "Do it right!";
        first["picture"]!["view"] = "feet";
        file["habits"]![2]!["id"] = "hips-back";
        file["standingCheck"]![2]!["habit"] = "feet-paralel";
        first["colour"] = "red";

        string problems = HabitReaderText(file);

        Assert.Contains("/habits/0/grade: is 'B' without a source", problems, StringComparison.Ordinal);
        Assert.Contains("/habits/0/title: has an exclamation mark", problems, StringComparison.Ordinal);
        Assert.Contains("/habits/0/picture/posture: is a posture in a picture of feet", problems, StringComparison.Ordinal);
        Assert.Contains("/habits/2/id: is 'hips-back', which stands here a second time", problems, StringComparison.Ordinal);
        Assert.Contains("is 'feet-paralel' (did you mean", problems, StringComparison.Ordinal);
        Assert.Contains("/habits/0/colour: is unknown", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_is_a_minute_and_no_longer()
    {
        JsonNode file = JsonNode.Parse(Text)!;
        file["habits"]![0]!["lesson"] = new JsonArray(string.Join(' ', Enumerable.Repeat("slowly", 131)));

        Assert.Contains("has 131 words; a minute's lesson has at most 130", HabitReaderText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_brings_habits_of_its_own_and_their_problems_are_its_problems()
    {
        JsonNode protocol = JsonNode.Parse(File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json")))!;
        JsonNode own = JsonNode.Parse(Text)!["habits"]![2]!.DeepClone();
        own["id"] = "teachers-own";
        protocol["habits"] = new JsonArray(own.DeepClone());
        Assert.Empty(ProtocolReader.ProblemsOf(protocol.ToJsonString()));

        Protocol read = ProtocolReader.Read(protocol.ToJsonString(), "mine.json");
        Assert.Equal(7, HabitLibrary.With([read]).Count);
        own["grade"] = "A";
        protocol["habits"] = new JsonArray(own);

        Assert.Contains(ProtocolReader.ProblemsOf(protocol.ToJsonString()), problem => problem.Path == "/habits/0/grade");
    }

    [Fact]
    public void What_is_no_json_is_one_problem_and_no_crash()
    {
        Assert.Contains("is not JSON here", Assert.Single(HabitReader.ProblemsOf("{ \"habits\": [")).Message, StringComparison.Ordinal);
        Assert.Throws<ProtocolException>(() => HabitReader.Read("[]", "list.json"));
    }

    private static string HabitReaderText(JsonNode file) => ProtocolReader.Describe("habits.json", HabitReader.ProblemsOf(file.ToJsonString()));
}
