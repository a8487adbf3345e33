namespace Backline.Stretching.Loads;

/// <summary>Who bears the moment at a joint of one leg. All of one sign convention: + the way the joint's coordinate grows.</summary>
/// <param name="Needed">Nm. What the tissues must bear together to hold the posture against weight, floor and hands.</param>
/// <param name="PassiveMuscle">Nm. What relaxed muscles bear.</param>
/// <param name="PassiveOther">Nm. What ligaments, fascia, capsule and skin bear.</param>
/// <param name="Active">Nm. What muscles bear by working.</param>
/// <param name="Unmet">Nm. What is left that no work of the model's muscles bears: the posture cannot be held so.</param>
public readonly record struct JointLoad(double Needed, double PassiveMuscle, double PassiveOther, double Active, double Unmet)
{
    /// <summary>Nm. What is left over below it is of no account.</summary>
    internal const double OfNoAccount = 0.5;

    /// <value>Whether nothing of account is left over; what is no number is left over.</value>
    public bool IsMet => IsOfNoAccount(Unmet);

    internal static bool IsOfNoAccount(double unmet) => Math.Abs(unmet) <= OfNoAccount;

    /// <value>Nm. All that is borne without work.</value>
    public double Passive => PassiveMuscle + PassiveOther;
}
