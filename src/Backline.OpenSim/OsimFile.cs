using System.Xml.Linq;
using Backline.Biomechanics;
using Backline.OpenSim.Reading;
using Backline.OpenSim.Writing;

namespace Backline.OpenSim;

/// <summary>Reads and writes models in OpenSim's <c>.osim</c> format.</summary>
/// <remarks>
/// Reading takes versions 2.4 to 4.6. What a file holds beyond bodies, joints, couplers, wrap surfaces, muscles, ligaments,
/// springs, soft stops and markers is passed over and listed; what would change their motion or paths and is not known is a
/// problem that names the element and its line.
/// </remarks>
public static class OsimFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">The file is no model, or something in it is wrong; all of it is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OsimModel Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, Path.GetFileName(path));
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The text of the file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ModelException">The text is no model, or something in it is wrong; all of it is listed.</exception>
    public static OsimModel Read(Stream stream, string name)
    {
        ProblemList problems = new();
        OsimModel? model = Gather(stream, problems);
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
    public static Model Compile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Compile(stream, Path.GetFileName(path));
    }

    /// <summary>Reads a stream and makes its model ready to be computed with, every problem of either step named after it.</summary>
    /// <param name="stream">The text of the file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ModelException">The text is no model, or something in it is wrong; all of it is listed.</exception>
    public static Model Compile(Stream stream, string name)
    {
        ProblemList problems = new();
        OsimModel? read = Gather(stream, problems);
        bool isWhole = problems.Count == 0;
        Model? model = null;
        try
        {
            model = read?.Specification.Compile();
        }
        catch (ModelException exception)
        {
            // What could not be read leaves traces; only what is said of numbers stands by itself.
            foreach (Problem problem in exception.Problems.Where(problem => isWhole || (problem.IsOfNumber && !problems.HasLine(problem.Place.Line ?? 0))))
            {
                problems.Add(problem);
            }
        }

        problems.ThrowIfAny(name);
        return model!; // without problems there is a model
    }

    private static OsimModel? Gather(Stream stream, ProblemList problems)
    {
        XElement? root = SafeXml.Load(stream, problems);
        return problems.Count > 0 || root is null ? null : ModelReader.Read(root, problems);
    }
}
