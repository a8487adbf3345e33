using System.CommandLine;
using Backline.Biomechanics;
using Backline.OpenSim;
using Backline.Stretching.Legs.Tables;

namespace Backline.Cli.Verbs;

/// <summary><c>backline model build</c>: the leg model from its tables of figures with their sources.</summary>
internal static class ModelBuild
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The tables (data/models/backline-leg)." };
        var output = new Option<string>("--out") { Description = "The model to write (*.osim).", Required = true };
        var command = new Command("build", "Make the leg model from its tables of figures with their sources.") { folder, output };
        command.SetAction(result =>
        {
            try
            {
                string file = result.GetRequiredValue(output);
                ModelSpecification model = LegBuilder.Build(LegTables.Read(result.GetRequiredValue(folder)));
                OsimFile.Write(model, file);
                result.InvocationConfiguration.Output.WriteLine($"{file}: {Counted.Of(model.Bodies.Count, "body", "bodies")}, {Counted.Of(model.Muscles.Count, "muscle")}");
                return ExitCodes.Yes;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException)
            {
                result.InvocationConfiguration.Error.WriteLine(exception.Message);
                return ExitCodes.BadInput;
            }
        });
        return command;
    }
}
