using Backline.Stretching.Legs;
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
        Assert.DoesNotContain(LegJoint.Knee, row.Open);
        Assert.Contains(LegJoint.Hip, row.Open);
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
            + "d,q,c,1,,2,mm,s,FOUND,validate,o,,,,,,,\n"
            + "e,q,c,1,1,,mm,s,FOUND,nonsense,o,,,,,,,\n"
            + "f,q,c,1,2,1,mm,s,FOUND,vaildate,o,,abc,,,,,\n"
            + "g,q,c,1,1,1,mm,s,FOUND,calibrate,o,,,,,,,\n"));

        Assert.Contains("line 2: t.csv/value: is 'x'; a number was expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 3: b/lower: is 3, above the upper bound 2", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: t.csv/ankleDeg: is 'NaN'; a number was expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: id: is 'b', which a row before has too", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 5: t.csv: has 6 fields; 18 were expected", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 6: d/lower: is empty; a row to validate with needs both bounds", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 7: e/use: is 'nonsense'; one of validate, calibrate,", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 8: f/use: is 'vaildate'; one of validate, calibrate,", broken.Message, StringComparison.Ordinal);
        Assert.Contains("(did you mean 'validate'?)", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 8: f/lower: is 2, above the upper bound 1", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 9: g/lower: is 1, as the upper bound; a row to calibrate on", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 8: t.csv/kneeDeg: is 'abc'; a number was expected", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "has no column 'id'")]
    [InlineData("id,value\n1,2\n", "has no column 'use'")]
    [InlineData("id,use,output,kneedeg\na,check,,20\n", "has a column 'kneedeg'; 'kneeDeg' was expected")]
    [InlineData("id,use,output,toeDeg\na,check,,20\n", "has a column 'toeDeg'; 'toesDeg' was expected")]
    [InlineData("id,value\n1,2\n", "has no column 'output'")]
    [InlineData("id,use,ouput\na,check,x\n", "has no column 'output', but one 'ouput' (did you mean 'output'?)")]
    [InlineData("id,use,output,kneeDeg,value,kneeDeg\na,check,,20,1,30\n", "has more than one column 'kneeDeg'; names that differ were expected")]
    [InlineData("id,use,output,upper\na,validate,x,2\n", "has no column 'lower'; a row to validate needs both bounds")]
    [InlineData(Head, "has no rows; at least one was expected")]
    [InlineData(Head + "\"a,q\n", "has an opening quote without a closing one")]
    public void What_is_no_table_is_said(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<TargetsException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_left_out_is_empty_in_every_row_and_one_not_known_is_passed_over()
    {
        Target row = Assert.Single(Read("note,id,lower,upper,use,output,ankleDeg\nmine,a,1,2,validate,x,0\n"));

        Assert.Equal(("a", "", "", "", "validate"), (row.Id, row.Quantity, row.Source, row.Body, row.Use));
        Assert.Null(row.AppliedTorque);
        Assert.Equal([LegJoint.Hip, LegJoint.Knee, LegJoint.Subtalar, LegJoint.Toes], row.Open);
    }

    [Fact]
    public void A_bound_under_a_misspelt_name_is_one_problem_and_not_one_a_row()
    {
        TargetsException broken = Assert.Throws<TargetsException>(() => Read("id,lowr,upper,use,output\na,1,2,validate,x\nb,1,2,validate,y\nc,1,2,validate,z\n"));

        Assert.Contains("has a column 'lowr'; 'lower' was expected", Assert.Single(broken.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soleus moment arm at ankle mm", "deg", "m or cm or mm")]
    [InlineData("soleus moment arm at ankle mm", "inch", "m or cm or mm")]
    [InlineData("anklePlantarflexingMomentNm", "N", "N.m")]
    [InlineData("anklePlantarflexingMomentNm (knee 0) / (knee 20)", "N.m", "ratio or %")]
    [InlineData("ankleDeg at appliedTorqueNm", "mm", "deg or rad")]
    public void A_unit_that_does_not_fit_what_is_computed_is_a_problem(string output, string unit, string expected)
    {
        TargetsException broken = Assert.Throws<TargetsException>(() => Read($"id,unit,lower,upper,use,output\na,{unit},1,2,validate,{output}\n"));

        Assert.Equal($"is '{unit}'; {expected} was expected, as the output asks for", Assert.Single(broken.Problems).Message);
    }

    private static IReadOnlyList<Target> Read(string text) => TargetTable.Read(new StringReader(text), "t.csv");
}
