using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;

namespace Backline.Practice.Habits.Lint;

/// <summary>Checks a file of habits against <c>data/habits/habits.schema.json</c>.</summary>
internal static class HabitSchema
{
    private static readonly Lazy<SchemaCheck> Schema = new(() => SchemaCheck.Embedded("habits/habits.schema.json"));

    public static void Check(LocatedValue top, List<ProtocolProblem> problems) => Schema.Value.Check(top, problems);
}
