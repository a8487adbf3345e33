using Backline.Stretching.Validation;

namespace Backline.Stretching.Tests.Validation;

public sealed class TargetTableTests
{
    private const string Head = "id,quantity,condition,value,lower,upper,unit,source,status,use,output,hipDeg,kneeDeg,ankleDeg,subtalarDeg,toesDeg,appliedTorqueNm,body\n";

    [Fact]
    public void A_row_is_read_with_commas_in_quotes_and_open_conditions_at_zero()
    {
        Target row = Assert.Single(Read(Head + "a,\"what, so\",how,1,0.5,2,mm,who,FOUND,validate,\"x, y\",,20,,,,60,man\n"));

        Assert.Equal("what, so", row.Quantity);
        Assert.Equal("x, y", row.Output);
        Assert.Equal(20, row.Posture.Knee.Degrees, 1e-12);
        Assert.Equal(0, row.Posture.Hip.Degrees);
        Assert.Equal(60, row.AppliedTorque);
        Assert.Equal("man", row.Body);
        Assert.Equal(2, row.Line);
    }

    [Fact]
    public void Every_problem_of_a_table_is_listed_with_its_line()
    {
        TargetsException broken = Assert.Throws<TargetsException>(() => Read(Head
            + "a,q,c,x,1,2,mm,s,FOUND,validate,o,,,,,,,\n"
            + "b,q,c,1,3,2,mm,s,FOUND,validate,o,,,,,,,\n"
            + "b,q,c,1,1,2,mm,s,FOUND,validate,o,,,NaN,,,,\n"
            + "c,q,c,1,1,2\n"
            + "d,q,c,1,,2,mm,s,FOUND,validate,o,,,,,,,\n"));

        Assert.Contains("line 2: t.csv/value: is 'x'; a number was expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 3: b/lower: is 3, above the upper bound 2", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: t.csv/ankleDeg: is 'NaN'; a number was expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: id: is 'b', which a row before has too", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 5: t.csv: has 6 fields; 18 were expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 6: d/lower: or upper is empty", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "has no column 'id'")]
    [InlineData("id,value\n1,2\n", "has no column 'quantity'")]
    [InlineData(Head, "has no rows; at least one was expected")]
    [InlineData(Head + "\"a,q\n", "has an opening quote without a closing one")]
    public void What_is_no_table_is_said(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<TargetsException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Target> Read(string text) => TargetTable.Read(new StringReader(text), "t.csv");
}
