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
        own["title"] = "A teacher's own";
        protocol["habits"] = new JsonArray(own.DeepClone());
        Assert.Empty(ProtocolReader.ProblemsOf(protocol.ToJsonString()));

        Protocol read = ProtocolReader.Read(protocol.ToJsonString(), "mine.json");
        Assert.Equal(7, HabitLibrary.With([read]).Count);
        own["grade"] = "A";
        protocol["habits"] = new JsonArray(own);

        Assert.Contains(ProtocolReader.ProblemsOf(protocol.ToJsonString()), problem => problem.Path == "/habits/0/grade");
    }

    // Its lesson would be left out, or stand twice under one name, and nobody would know why.
    [Theory]
    [InlineData("id", "hips-back", "other")]
    [InlineData("title", "FEET PARALLEL ", "Feet as they are")]
    public void A_habit_that_a_protocol_brings_is_none_of_the_built_in_ones(string member, string taken, string free)
    {
        JsonNode protocol = JsonNode.Parse(File.ReadAllText(Repository.At("data", "protocols", "rolled-mat-calf-stretch.json")))!;
        JsonNode own = JsonNode.Parse(Text)!["habits"]![0]!.DeepClone();
        (own["id"], own["title"]) = ("teachers-own", "A teacher's own");
        own[member] = taken;
        protocol["habits"] = new JsonArray(own.DeepClone());

        ProtocolProblem problem = Assert.Single(ProtocolReader.ProblemsOf(protocol.ToJsonString()));

        Assert.Equal($"/habits/0/{member}", problem.Path);
        Assert.Contains("which is the built-in habit", problem.Message, StringComparison.Ordinal);
        own[member] = free;
        protocol["habits"] = new JsonArray(own);
        Assert.Empty(ProtocolReader.ProblemsOf(protocol.ToJsonString()));
    }

    [Fact]
    public void What_is_no_json_is_one_problem_and_no_crash()
    {
        Assert.Contains("is not JSON here", Assert.Single(HabitReader.ProblemsOf("{ \"habits\": [")).Message, StringComparison.Ordinal);
        Assert.Throws<ProtocolException>(() => HabitReader.Read("[]", "list.json"));
    }

    private static string HabitReaderText(JsonNode file) => ProtocolReader.Describe("habits.json", HabitReader.ProblemsOf(file.ToJsonString()));
}
