using Backline.Biomechanics;
using Backline.OpenSim;
using Backline.Stretching.Legs;

namespace Backline.Cli.Stretching;

/// <summary>The leg model that came along, or one the person named.</summary>
internal static class LegModel
{
    /// <summary>Reads and compiles it.</summary>
    /// <param name="file">The file; <see langword="null"/> for the one that came along.</param>
    /// <exception cref="ModelException">The model cannot be used; all of what is wrong is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Model Compile(string? file) => file is not null ? OsimFile.Compile(file) : Read(null).Specification.Compile();

    /// <summary>Reads it.</summary>
    /// <param name="file">The file; <see langword="null"/> for the one that came along.</param>
    /// <exception cref="ModelException">The file is no model; all of what is wrong is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OsimModel Read(string? file)
    {
        if (file is not null)
        {
            // Compiled too, so that everything wrong is said at once.
            OsimFile.Compile(file, out OsimModel read);
            return read;
        }

        using Stream stream = LegModelFile.Open();
        return OsimFile.Read(stream, LegModelFile.Name);
    }
}
