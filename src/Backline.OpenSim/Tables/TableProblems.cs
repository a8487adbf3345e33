using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>Gathers what is wrong with tables: the first <see cref="TableException.MostProblems"/> problems in words, the others as a number.</summary>
internal sealed class TableProblems
{
    private readonly List<Problem> _problems = [];
    private int _more;

    /// <summary>How many were found so far.</summary>
    public int Count => _problems.Count + _more;

    /// <summary>Notes a problem.</summary>
    public void Add(Problem problem)
    {
        if (_problems.Count < TableException.MostProblems)
        {
            _problems.Add(problem);
        }
        else
        {
            _more++;
        }
    }

    /// <summary>Throws when anything is wrong.</summary>
    /// <param name="source">The name of the file, or of the folder of tables.</param>
    /// <exception cref="TableException">Something is wrong.</exception>
    public void ThrowIfAny(string source)
    {
        if (Count > 0)
        {
            throw new TableException(source, _problems, _more);
        }
    }
}
