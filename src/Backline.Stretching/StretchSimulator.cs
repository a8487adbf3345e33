using Backline.Biomechanics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The stretch as an experiment: how somebody stands in, what that asks of the leg out.</summary>
/// <remarks>
/// <para>Inputs, then a body (<see cref="StretchedBody"/>), then loads (<see cref="StretchLoads"/>), each from the one before. People of every size are computed in the model's own size: props are scaled to the model and results back to the
/// person, so nothing is compiled again when a height or a mass changes.</para>
/// <para>Nothing is allocated by <see cref="Solve(in StretchInputs, StretchResult)"/>. Not safe for use by several threads at once; give each its own, they share the model.</para>
/// </remarks>
public sealed class StretchSimulator
{
    private readonly Workspace _workspace;
    private readonly PostureSolver _postures;
    private readonly LoadSolver _loads;
    private readonly BandSampler _bands;

    /// <summary>Makes a simulator.</summary>
    /// <param name="model">The model, shared between threads.</param>
    public StretchSimulator(StandingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Standing = model;
        _workspace = model.Model.NewWorkspace();
        _postures = new PostureSolver(model);
        _loads = new LoadSolver(model);
        _bands = new BandSampler(model, _loads);
    }

    /// <summary>What it computes with.</summary>
    public StandingModel Standing { get; }

    /// <summary>Room for results.</summary>
    public StretchResult NewResult() => new(Standing);

    /// <summary>Stands the body and finds its loads.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="destination">Takes the result; a posture no body can take is answered with the nearest, see <see cref="StretchedBody.Adjustments"/>.</param>
    /// <exception cref="ArgumentException">An input is out of its range; the message lists all that are.</exception>
    public void Solve(in StretchInputs inputs, StretchResult destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Require(in inputs);
        _postures.Solve(in inputs, destination.Body, _workspace);
        _loads.Solve(destination.Body, _workspace, destination.Loads);
    }

    /// <summary>The same with results of its own.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <exception cref="ArgumentException">An input is out of its range; the message lists all that are.</exception>
    public StretchResult Solve(in StretchInputs inputs)
    {
        StretchResult result = NewResult();
        Solve(in inputs, result);
        return result;
    }

    /// <summary>How far the heels must come off the floor for muscles to hold a posture that they cannot hold as it was asked for.</summary>
    /// <param name="inputs">How somebody would stand.</param>
    /// <param name="room">Results to compute in; filled with the posture found.</param>
    /// <returns>
    /// m. The least lift, to a tenth of a millimetre: 0 where nothing is needed; <see langword="null"/> where no lift up to 12 cm lets the body stand and be held, where it is not the ankle that muscles cannot hold, and where no body was found.
    /// </returns>
    /// <exception cref="ArgumentException">An input is out of its range; the message lists all that are.</exception>
    /// <remarks>Steps of a centimetre, then halving; some 25 solves at most.</remarks>
    public double? HeelLiftToHold(in StretchInputs inputs, StretchResult room)
    {
        const double Step = 0.01;
        const double Farthest = 0.12;
        double down = inputs.HeelLift;
        Solve(in inputs, room);
        if (room.Loads.IsHeld)
        {
            return 0;
        }

        if (!room.Body.IsFound || Math.Abs(room.Loads[StretchJoint.Ankle].Unmet) < StretchLoads.OfNoAccount)
        {
            return null;
        }

        for (double lift = down + Step; lift <= Farthest; lift += Step)
        {
            Solve(inputs with { HeelLift = lift }, room);
            if (IsHeldStanding(room))
            {
                return Halved(in inputs, lift - Step, lift, room);
            }
        }

        return null;
    }

    private static bool IsHeldStanding(StretchResult result) =>
        result.Loads.IsHeld && result.Body.IsFound && result.Body.Balance.Stands;

    private double Halved(in StretchInputs inputs, double slips, double holds, StretchResult room)
    {
        while (holds - slips > 1e-4)
        {
            double middle = (slips + holds) / 2;
            Solve(inputs with { HeelLift = middle }, room);
            (slips, holds) = IsHeldStanding(room) ? (slips, middle) : (middle, holds);
        }

        Solve(inputs with { HeelLift = holds }, room);
        return holds;
    }

    /// <summary>Error bands of the loads of a body that was solved, from people drawn at random.</summary>
    /// <param name="body">The body, as <see cref="Solve(in StretchInputs, StretchResult)"/> left it.</param>
    /// <param name="samples">How many people are drawn; 200 give bands good to about a tenth of their width.</param>
    /// <param name="seed">Draws the same people again.</param>
    /// <remarks>Some 20 ms for 200 people.</remarks>
    public LoadBands Bands(StretchedBody body, int samples, int seed)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 20);
        _workspace.Pose(body.Coordinates);
        return _bands.Run(body, _workspace, samples, seed);
    }

    internal static void Require(in StretchInputs inputs)
    {
        if (!StretchInputRules.Hold(in inputs))
        {
            throw new ArgumentException(string.Join('\n', StretchInputRules.Problems(in inputs)), nameof(inputs));
        }
    }
}
