using Backline.Biomechanics;
using Backline.OpenSim.Reading;
using Backline.OpenSim.Writing;

namespace Backline.OpenSim;

/// <summary>Reads and writes models in OpenSim's <c>.osim</c> format.</summary>
/// <remarks>
/// Reading takes versions 2.4 to 4.6, and a later 4 as if it were 4.6; lengths are in metres and forces in newtons. A part counts wherever
/// it stands, in its set or in a list of components. What a file holds beyond bodies, joints, couplers, wrap surfaces, muscles, ligaments,
/// springs, soft stops and markers is passed over and listed, and so are forces that the file switches off; what would change their motion
/// or paths and is not known is a problem that names the element and its line, and so are other units and a name off by a slip of the pen.
/// </remarks>
public static class OsimFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">The file is no model, or something in it is wrong; all of it is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OsimModel Read(string path)
    {
        using FileStream stream = Open(path);
        return Read(stream, Path.GetFileName(path));
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The text of the file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ModelException">The text is no model, or something in it is wrong; all of it is listed.</exception>
    public static OsimModel Read(Stream stream, string name)
    {
        ProblemList problems = new();
        OsimModel? model = Load(stream, problems) is { } reading ? ModelReader.Read(reading) : null;
        problems.ThrowIfAny(name);
        return model!; // without problems there is a model
    }

    /// <summary>Writes a model in the layout of OpenSim 4.0; read back it is the same model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(ModelSpecification model, string path)
    {
        using FileStream stream = File.Create(path);
        Write(model, stream);
    }

    /// <summary>Writes a model in the layout of OpenSim 4.0; read back it is the same model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stream">Where it goes; left open.</param>
    public static void Write(ModelSpecification model, Stream stream) => OsimWriter.Write(model, stream);

    /// <summary>Reads a file and makes its model ready to be computed with, every problem of either step named after the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">The file is no model, or something in it is wrong; all of it is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Model Compile(string path) => Compile(path, out _);

    /// <summary>Reads a file and makes its model ready to be computed with, every problem of either step named after the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">What the file holds.</param>
    /// <exception cref="ModelException">The file is no model, or something in it is wrong; all of it is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Model Compile(string path, out OsimModel read)
    {
        using FileStream stream = Open(path);
        return Compile(stream, Path.GetFileName(path), out read);
    }

    /// <summary>Reads a stream and makes its model ready to be computed with, every problem of either step named after it.</summary>
    /// <param name="stream">The text of the file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ModelException">The text is no model, or something in it is wrong; all of it is listed.</exception>
    public static Model Compile(Stream stream, string name) => Compile(stream, name, out _);

    /// <summary>Reads a stream and makes its model ready to be computed with, every problem of either step named after it.</summary>
    /// <param name="stream">The text of the file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="read">What the text holds.</param>
    /// <exception cref="ModelException">The text is no model, or something in it is wrong; all of it is listed.</exception>
    public static Model Compile(Stream stream, string name, out OsimModel read)
    {
        ProblemList problems = new();
        OsimReading? reading = Load(stream, problems);
        OsimModel? found = reading is null ? null : ModelReader.Read(reading);
        Model? model = null;
        try
        {
            model = found?.Specification.Compile();
        }
        catch (ModelException exception)
        {
            AddWithLines(exception.Problems, reading!, problems); // compiled, so it was read
        }

        problems.ThrowIfAny(name);
        read = found!; // without problems there are both
        return model!;
    }

    private static void AddWithLines(IReadOnlyList<Problem> compiled, OsimReading reading, ProblemList problems)
    {
        PropertyPlaces places = new(reading);
        Traces traces = new(reading, places, compiled);
        bool isWhole = problems.Count == 0;
        foreach (Problem problem in compiled.Select(problem => problem with { Place = places.Find(problem.Place) }))
        {
            if (isWhole || !traces.Holds(problem))
            {
                problems.Add(problem);
            }
        }
    }

    // The system's own words for a folder are that access is denied.
    private static FileStream Open(string path) =>
        Directory.Exists(path) ? throw new IOException($"{path} is a folder; a model file (*.osim) was expected.") : File.OpenRead(path);

    private static OsimReading? Load(Stream stream, ProblemList problems) =>
        SafeXml.Load(stream, problems) is { } root && problems.Count == 0 ? new(root, problems) : null;
}
