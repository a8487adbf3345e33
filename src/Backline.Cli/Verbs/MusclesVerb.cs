using System.CommandLine;
using System.Text.RegularExpressions;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Cli.Models;
using Backline.OpenSim;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Verbs;

/// <summary><c>backline muscles</c>: lengths, moment arms, equilibria and loads of a model in many postures, as tables.</summary>
internal static class MusclesVerb
{
    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "A model (*.osim).", Required = true };
        var poses = new Option<string>("--poses") { Description = "Postures (*.csv in radians, *.mot or *.sto as the header says).", Required = true };
        var output = new Option<string>("--out") { Description = "The folder the tables go to.", Required = true };
        var muscles = new Option<string>("--muscles") { Description = "Only muscles whose names match this regular expression.", DefaultValueFactory = _ => "" };
        var coordinates = new Option<string>("--coordinates") { Description = "Moment arms about these coordinates only, parted by commas.", DefaultValueFactory = _ => "" };
        Option<double> activation = NumberOption.Or("--activation", 0, "From 0, purely passive, to 1.");
        var wrapping = new Option<string>("--wrapping") { Description = "geodesic (the true shortest path) or opensim (its contact points).", DefaultValueFactory = _ => "geodesic" };
        var plot = new Option<bool>("--plot") { Description = "Draw length and moment-arm curves as SVG beside the tables, six muscles a chart." };
        wrapping.AcceptOnlyFromAmong("geodesic", "opensim");
        var command = new Command("muscles", "Write lengths, moment arms, equilibria and loads of a model in many postures.")
        {
            model, poses, output, muscles, coordinates, activation, wrapping, plot,
        };
        command.SetAction(result =>
        {
            MusclesRequest request = new(
                result.GetRequiredValue(model),
                result.GetRequiredValue(poses),
                result.GetRequiredValue(output),
                result.GetValue(muscles) ?? "",
                result.GetValue(coordinates) ?? "",
                result.GetValue(activation),
                result.GetValue(wrapping) == "opensim" ? WrappingMethod.OpenSim : WrappingMethod.Geodesic,
                result.GetValue(plot));
            return Answer(request, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        });
        return command;
    }

    private static int Answer(MusclesRequest request, TextWriter output, TextWriter error)
    {
        try
        {
            Model whole = OsimFile.Compile(request.Model);
            if (Faults(request, whole) is { Count: > 0 } faults)
            {
                faults.ForEach(error.WriteLine);
                return ExitCodes.BadInput;
            }

            Model model = Narrowed(whole, request.Muscles);
            int[] muscles = [.. Enumerable.Range(0, model.MuscleNames.Count)];
            int[] coordinates = Chosen(model, request.Coordinates);

            // Nothing is written of a table that turns out to be spoilt on its last line.
            var scan = PoseScan.Of(request.Poses, model);
            foreach (string doubt in scan.Doubts)
            {
                error.WriteLine($"{Path.GetFileName(request.Poses)}: {doubt}");
            }

            if (scan.Count == 0)
            {
                error.WriteLine($"{Path.GetFileName(request.Poses)}: has no rows; at least one posture was expected");
                return ExitCodes.BadInput;
            }

            using MuscleTables tables = new(model, muscles, coordinates, request.Wrapping, request.Output);
            MusclePlots? plots = request.HasPlots ? new(model, muscles, coordinates, scan.Count, scan.MovingCoordinate) : null;
            Write(request, model, tables, plots, scan.Count);
            int charts = plots?.Write(request.Output) ?? 0;
            foreach (string doubt in tables.Doubts.Append(plots?.Doubt).OfType<string>())
            {
                error.WriteLine(doubt);
            }

            output.WriteLine($"{Counted.Of(scan.Count, "posture")}, {Counted.Of(muscles.Length, "muscle")}{(plots is null ? "" : $", {Counted.Of(charts, "chart")}")}: {Path.GetFullPath(request.Output)}");
            return ExitCodes.Yes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException or TableException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }

    private static List<string> Faults(MusclesRequest request, Model model)
    {
        List<string> faults = [];
        if (!(request.Activation is >= 0 and <= 1))
        {
            faults.Add(FormattableString.Invariant($"--activation: is {request.Activation}; 0 to 1 was expected"));
        }

        faults.AddRange(Names(request.Coordinates).Where(name => !model.HasCoordinate(name))
            .Select(name => $"--coordinates: '{name}' is no coordinate of {model.Name}{NearestName.Hint(name, model.CoordinateNames)}; one of {string.Join(", ", model.CoordinateNames)} was expected"));
        string[] faultsOfMuscles = [.. FaultsOfMuscles(request.Muscles, model)];
        Model meant = faultsOfMuscles.Length > 0 ? model : Narrowed(model, request.Muscles);
        faults.AddRange(meant.Unsupported(request.Wrapping).Select(problem => $"--wrapping: {problem}"));
        faults.AddRange(faultsOfMuscles);
        if (IsReadOnce(request.Poses))
        {
            faults.Add($"--poses: {request.Poses} is a pipe, which can be read once; a file was expected, which is read twice");
        }

        // What is written hangs on what was chosen, so that must be well first.
        faults.AddRange(faults.Count > 0 ? [] : OutputFolder.Faults(request.Output, FilesOf(request, model), ("--model", request.Model), ("--poses", request.Poses)));
        return faults;
    }

    private static string[] FilesOf(MusclesRequest request, Model model)
    {
        int[] coordinates = Chosen(model, request.Coordinates);
        IEnumerable<string> charts = request.HasPlots ? MusclePlots.Files(model, Selected(model, request.Muscles).Length, coordinates) : [];
        return [.. MuscleTables.Files(model, coordinates), .. charts];
    }

    private static IEnumerable<string> FaultsOfMuscles(string pattern, Model model)
    {
        int[] selected;
        try
        {
            selected = Selected(model, pattern);
        }
        catch (Exception exception) when (exception is RegexParseException or NotSupportedException)
        {
            return [$"--muscles: '{pattern}' is no regular expression that can be used: {exception.Message}"];
        }

        // All the muscles of a skeleton are none; its bodies, its centre of mass and its gravity are there all the same.
        return selected.Length > 0 || pattern.Length == 0 ? [] : [$"--muscles: '{pattern}' matches no muscle of {model.Name}{NearestName.Hint(pattern, model.MuscleNames)}"];
    }

    private static bool IsReadOnce(string path)
    {
        if (!File.Exists(path))
        {
            return false; // the reader says what is wrong
        }

        using FileStream stream = File.OpenRead(path);
        return !stream.CanSeek;
    }

    private static int[] Selected(Model model, string pattern)
    {
        // A pattern from outside must not be able to run for ever.
        Regex expression = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return [.. Enumerable.Range(0, model.MuscleNames.Count).Where(muscle => expression.IsMatch(model.MuscleNames[muscle]))];
    }

    // What was not asked for is neither laid nor in the way: no table holds ligaments and springs.
    private static Model Narrowed(Model model, string pattern) => (model.Specification with
    {
        Muscles = [.. Selected(model, pattern).Select(muscle => model.Specification.Muscles[muscle])],
        Ligaments = [],
        PathSprings = [],
    }).Compile();

    private static int[] Chosen(Model model, string names) => names.Length == 0
        ? [.. Enumerable.Range(0, model.CoordinateNames.Count).Where(coordinate => !model.IsFollower(coordinate))]
        : [.. Names(names).Select(model.Coordinate).Distinct()];

    private static string[] Names(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Write(MusclesRequest request, Model model, MuscleTables tables, MusclePlots? plots, int count)
    {
        using var reader = PoseReader.Open(request.Poses, model);
        ModelState state = model.NewState();
        Workspace workspace = model.NewWorkspace();
        using var progress = ProgressLine.Start(count);
        for (int pose = 0; reader.TryRead(state); pose++)
        {
            workspace.Pose(state);
            workspace.LayPaths(request.Wrapping);
            workspace.FindMomentArms();
            workspace.FindEquilibria(request.Activation);
            tables.Write(pose, workspace);
            plots?.Take(pose, workspace);
            progress.Report(pose + 1);
        }
    }
}
