using System.Diagnostics;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim.Tables;
using Backline.TestKit;

namespace Backline.OpenSim.Tests.Fuzzing;

/// <summary>Spoilt files are answered with a clear message or a correct load: never a crash, a hang, or memory without end.</summary>
public sealed class FuzzTests
{
    private const int Mutants = 2_000;
    private const int ManyMutants = 100_000;
    private static readonly TimeSpan LongestFile = TimeSpan.FromSeconds(20);

    [Fact]
    public void Spoilt_models_are_refused_in_words_or_read_right() => RunModels(Mutants, seed: 1);

    [Fact]
    public void Many_spoilt_models_are_too()
    {
        LongTest.SkipUnlessAsked();

        RunModels(ManyMutants, seed: 2);
    }

    [Fact]
    public void Spoilt_tables_are_refused_in_words_or_read_right() => RunTables(Mutants, seed: 3);

    [Fact]
    public void Many_spoilt_tables_are_too()
    {
        LongTest.SkipUnlessAsked();

        RunTables(ManyMutants, seed: 4);
    }

    private static void RunModels(int count, int seed)
    {
        string[] texts = [.. SampleModels.Files.Select(File.ReadAllText)];
        Random random = new(seed);
        int refused = 0;
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < count; i++)
        {
            byte[] mutant = Mutation.Of(texts[random.Next(texts.Length)], random);
            refused += Timed(mutant, () => TryModel(mutant)) ? 0 : 1;
        }

        Assert.InRange(refused, count / 10, count - (count / 100));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, 50_000_000);
    }

    // Reads, compiles, poses and lays; true when the model could be used.
    private static bool TryModel(byte[] mutant)
    {
        try
        {
            Model model = OsimFile.Compile(new MemoryStream(mutant), "mutant.osim");
            Workspace workspace = model.NewWorkspace();
            workspace.Pose(model.NewState());
            workspace.LayPaths(WrappingMethod.Geodesic);
            workspace.FindMomentArms();
            workspace.FindEquilibria(0.5);
            if (model.Unsupported(WrappingMethod.OpenSim).Count == 0)
            {
                workspace.LayPaths(WrappingMethod.OpenSim);
            }

            return true;
        }
        catch (ModelException exception)
        {
            Assert.NotEmpty(exception.Problems);
            Assert.All(exception.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
            return false;
        }
    }

    private static void RunTables(int count, int seed)
    {
        string csv = "pose,knee,hip1\n0,0.5,0.1\n1,0.6,-0.2\n2,1e-3,0.25\n";
        string motion = "walk\nversion=1\nnRows=2\nnColumns=3\ninDegrees=yes\nendheader\ntime\tknee\thip1\n0\t10\t20\n0.1\t11\t21\n";
        string markers = "PathFileType\t4\t(X/Y/Z)\tw.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n100\t100\t1\t1\tmm\nFrame#\tTime\tknee\t\t\n\t\tX1\tY1\tZ1\n1\t0\t1\t2\t3\n";
        (string Text, TableFormat Format)[] tables = [(csv, TableFormat.Csv), (motion, TableFormat.Motion), (motion, TableFormat.Storage), (markers, TableFormat.Markers)];
        Random random = new(seed);
        int refused = 0;
        for (int i = 0; i < count; i++)
        {
            (string text, TableFormat format) = tables[random.Next(tables.Length)];
            byte[] mutant = Mutation.Of(text, random);
            refused += Timed(mutant, () => TryTable(mutant, format)) ? 0 : 1;
        }

        Assert.InRange(refused, count / 10, count - (count / 100));
    }

    private static bool TryTable(byte[] mutant, TableFormat format)
    {
        try
        {
            using var reader = TableReader.Open(new MemoryStream(mutant), "mutant", format);
            int[] columns = [.. Enumerable.Range(0, reader.Columns.Count)];
            double[] row = new double[columns.Length];
            while (reader.TryRead(columns, row))
            {
                Assert.All(row, value => Assert.True(double.IsFinite(value) || (double.IsNaN(value) && format == TableFormat.Markers)));
            }

            return true;
        }
        catch (TableException exception)
        {
            Assert.NotEmpty(exception.Problems);
            return false;
        }
    }

    private static bool Timed(byte[] mutant, Func<bool> read)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{exception.GetType().Name} on:\n{Encoding.UTF8.GetString(mutant)}", exception);
        }
        finally
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < LongestFile);
        }
    }
}
