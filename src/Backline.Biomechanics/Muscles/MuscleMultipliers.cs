namespace Backline.Biomechanics.Muscles;

/// <summary>What a muscle's curves say at given lengths and velocity, in maximal isometric forces.</summary>
/// <param name="Active">1. OpenSim's fiberActiveForceLengthMultiplier.</param>
/// <param name="Passive">1. OpenSim's fiberPassiveForceLengthMultiplier.</param>
/// <param name="Velocity">1. OpenSim's fiberForceVelocityMultiplier.</param>
/// <param name="Tendon">1. OpenSim's normTendonForce of an elastic tendon.</param>
public readonly record struct MuscleMultipliers(double Active, double Passive, double Velocity, double Tendon);
