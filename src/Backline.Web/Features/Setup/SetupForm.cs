using Backline.Practice.Protocols;
using Backline.Web.Choices;

namespace Backline.Web.Features.Setup;

/// <summary>The set-up while it is gone through: which page is shown and which are to come.</summary>
internal sealed class SetupForm
{
    private readonly SessionSetup _setup;
    private readonly Protocol _protocol;
    private List<SetupStep> _steps;

    /// <summary>A set-up that starts from the last choices.</summary>
    public SetupForm(SessionSetup setup, Protocol protocol)
    {
        _setup = setup;
        _protocol = protocol;
        _steps = setup.Choices.IsChosen ? [new SetupStep(SetupStepKind.SameAsLast)] : AllSteps();
    }

    /// <value>The choices as they stand.</value>
    public SetupChoices Choices => _setup.Choices;

    /// <value>1. The shown page, from 0.</value>
    public int Index { get; private set; }

    /// <value>1. How many pages there are.</value>
    public int Count => _steps.Count;

    /// <value>The shown page.</value>
    public SetupStep Step => _steps[Index];

    /// <value>The protocol's step that the page teaches, if it teaches.</value>
    public ProtocolStep? Lesson => Step.Teaches is { } id ? _protocol.Step(id) : null;

    /// <summary>Changes the choices.</summary>
    public void Choose(Func<SetupChoices, SetupChoices> change) => _setup.Choose(change);

    /// <summary>Goes through all pages although last time's choices are known.</summary>
    public void ChangeSomething() => (_steps, Index) = (AllSteps(), 0);

    /// <summary>Opens the ankle check, after the page of the roll.</summary>
    public void CheckAnkles()
    {
        _steps.Insert(Index + 1, new SetupStep(SetupStepKind.Ankles));
        Index++;
    }

    /// <summary>Leaves the ankle check, back to the page of the roll.</summary>
    public void LeaveAnkles()
    {
        _steps.RemoveAt(Index);
        Index--;
    }

    /// <summary>To the next page.</summary>
    public void Next()
    {
        Index = Math.Min(Index + 1, Count - 1);
        if (Step.Kind == SetupStepKind.Ready)
        {
            Choose(choices => choices with { IsChosen = true, IsTaught = true });
        }
    }

    /// <summary>Past the pages that teach.</summary>
    public void SkipLessons()
    {
        while (Step.Kind == SetupStepKind.Teach)
        {
            Next();
        }
    }

    /// <summary>To the page before.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Back()
    {
        if (Index == 0)
        {
            return false;
        }

        if (Step.Kind == SetupStepKind.Ankles)
        {
            LeaveAnkles();
        }
        else
        {
            Index--;
        }

        return true;
    }

    private List<SetupStep> AllSteps()
    {
        // The place for the hands has a page of its own; the other skills are shown once.
        IEnumerable<SetupStep> lessons = Choices.IsTaught
            ? []
            : _protocol.Steps.Where(step => step.Part == StepPart.SetUp && step.Id != "hand-support").Select(step => new SetupStep(SetupStepKind.Teach, step.Id));
        return
        [
            new SetupStep(SetupStepKind.Camera),
            new SetupStep(SetupStepKind.Support),
            new SetupStep(SetupStepKind.Variant),
            new SetupStep(SetupStepKind.Roll),
            .. lessons,
            new SetupStep(SetupStepKind.Ready),
        ];
    }
}
