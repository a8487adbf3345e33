using Backline.Stretching.Validation;

namespace Backline.Stretching.Tests.Validation;

public sealed class UnitTests
{
    [Theory]
    [InlineData("soleus moment arm at ankle mm", "m", 1e-3)]
    [InlineData("soleus moment arm at ankle mm", "cm", 0.1)]
    [InlineData("soleus moment arm at ankle mm", "", 1)]
    [InlineData("anklePlantarflexingMomentNm", "Nm", 1)]
    [InlineData("ankleDeg where soleus starts to carry force", "rad", Math.PI / 180)]
    public void The_models_value_comes_in_the_unit_of_the_row(string output, string unit, double times)
    {
        double own = ValueIn("", output);

        Assert.Equal(own * times, ValueIn(unit, output), 1e-12 * Math.Abs(own));
    }

    private static double ValueIn(string unit, string output)
    {
        string angles = output.StartsWith("ankleDeg", StringComparison.Ordinal) ? ",0," : ",0,10";
        IReadOnlyList<Target> targets = TargetTable.Read(new StringReader($"id,use,unit,output,hipDeg,kneeDeg,ankleDeg\na,check,{unit},{output},0{angles}\n"), "t.csv");
        return Assert.Single(Validator.Answer(LegSamples.Model, targets)).ModelValue!.Value; // the form is known and its conditions are there
    }
}
