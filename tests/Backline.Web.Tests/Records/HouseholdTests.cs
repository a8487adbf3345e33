using Backline.Web.Records;
using CsCheck;

namespace Backline.Web.Tests.Records;

public sealed class HouseholdTests
{
    [Fact]
    public void Whatever_happens_nobody_shares_an_id_and_the_note_says_it_all() => Gen.Select(Gen.Int[0, 3], Gen.Int[1, 9], Gen.Bool).Array[0, 12].Sample(steps =>
    {
        var household = Household.Read(null, Some.Id(1), null);
        Guid current = Some.Id(1);
        foreach ((int step, int id, bool isFirst) in steps)
        {
            Guid other = Some.Id(id);
            household = step switch
            {
                0 => household.With(other),
                1 when !household.Knows(other) => household.Joined(current, other, isFirst),
                2 => household.Without(other),
                _ => household,
            };
            current = household.Knows(current) ? current : household.People[0][0];
        }

        Guid[] all = [.. household.People.SelectMany(ids => ids)];
        var again = Household.Read(household.ToNote(), current, null);

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.NotEmpty(household.People);
        Assert.Equal(household.ToNote(), again.ToNote());
    });

    [Fact]
    public void The_notes_of_a_version_that_knew_one_person_become_that_person()
    {
        var household = Household.Read(null, Some.Id(1), $"{Some.Id(1)},{Some.Id(2)}");

        Assert.Equal([Some.Id(1), Some.Id(2)], Assert.Single(household.People));
    }

    [Fact]
    public void A_note_that_makes_no_sense_leaves_the_person_who_is_here()
    {
        var household = Household.Read("nonsense;;,", Some.Id(1), null);

        Assert.Equal([Some.Id(1)], Assert.Single(household.People));
    }
}
