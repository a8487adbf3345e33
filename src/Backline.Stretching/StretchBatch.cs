using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>Many postures at once, shared out between threads.</summary>
/// <remarks>Postures do not depend on each other: the results are the same bits as one by one, however many threads work.</remarks>
public static class StretchBatch
{
    // Postures a thread takes at a time.
    private const int RunLength = 32;

    /// <summary>Solves every posture and hands each result on, from several threads at once and in no order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The postures.</param>
    /// <param name="take">Takes a posture's number and its result, which is filled anew afterwards.</param>
    /// <exception cref="ArgumentException">An input is out of its range; nothing was solved.</exception>
    public static void Run(StandingModel model, IReadOnlyList<StretchInputs> inputs, Action<int, StretchResult> take)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(take);
        foreach (StretchInputs one in inputs)
        {
            StretchSimulator.Require(in one);
        }

        int next = 0;
        int threads = Math.Clamp(inputs.Count / RunLength, 1, Environment.ProcessorCount);
        if (threads == 1)
        {
            Work();
            return;
        }

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());

        void Work()
        {
            StretchSimulator simulator = new(model);
            StretchResult result = simulator.NewResult();
            for (int first = Interlocked.Add(ref next, RunLength) - RunLength; first < inputs.Count; first = Interlocked.Add(ref next, RunLength) - RunLength)
            {
                for (int i = first; i < Math.Min(first + RunLength, inputs.Count); i++)
                {
                    simulator.Solve(inputs[i], result);
                    take(i, result);
                }
            }
        }
    }
}
