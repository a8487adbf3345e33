using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;

namespace Backline.OpenSim.Reading;

/// <summary>Reads muscles and their curves.</summary>
internal static class MuscleReader
{
    /// <summary>A Millard2012EquilibriumMuscle.</summary>
    public static MillardMuscleSpecification ReadMillard(OsimNode muscle, PathSpecification path)
    {
        MillardMuscleSpecification read = new() { Name = muscle.Name, Path = path, Place = muscle.Place };
        return WithCommon(read, muscle) with
        {
            FibreDamping = muscle.Number("fiber_damping", read.FibreDamping),
            ActiveForceLength = ReadActive(muscle),
            ForceVelocity = ReadVelocity(muscle),
            FibreForceLength = ReadPassive(muscle),
            TendonForceLength = ReadTendon(muscle),
        };
    }

    /// <summary>A Thelen2003Muscle.</summary>
    public static ThelenMuscleSpecification ReadThelen(OsimNode muscle, PathSpecification path)
    {
        ThelenMuscleSpecification read = new() { Name = muscle.Name, Path = path, Place = muscle.Place };
        return WithCommon(read, muscle) with
        {
            TendonStrainAtMaxForce = muscle.Number("FmaxTendonStrain", read.TendonStrainAtMaxForce),
            FibreStrainAtMaxForce = muscle.Number("FmaxMuscleStrain", read.FibreStrainAtMaxForce),
            ActiveShape = muscle.Number("KshapeActive", read.ActiveShape),
            PassiveShape = muscle.Number("KshapePassive", read.PassiveShape),
            ForceVelocityShape = muscle.Number("Af", read.ForceVelocityShape),
            MaxLengtheningForce = muscle.Number("Flen", read.MaxLengtheningForce),
        };
    }

    /// <summary>A DeGrooteFregly2016Muscle.</summary>
    public static DeGrooteMuscleSpecification ReadDeGroote(OsimNode muscle, PathSpecification path)
    {
        DeGrooteMuscleSpecification read = new() { Name = muscle.Name, Path = path, Place = muscle.Place };
        return WithCommon(read, muscle) with
        {
            ActiveForceWidthScale = muscle.Number("active_force_width_scale", read.ActiveForceWidthScale),
            FibreDamping = muscle.Number("fiber_damping", read.FibreDamping),
            PassiveStrainAtOneNormForce = muscle.Number("passive_fiber_strain_at_one_norm_force", read.PassiveStrainAtOneNormForce),
            TendonStrainAtOneNormForce = muscle.Number("tendon_strain_at_one_norm_force", read.TendonStrainAtOneNormForce),
            IgnoresPassiveForce = muscle.Flag("ignore_passive_fiber_force", read.IgnoresPassiveForce),
        };
    }

    private static T WithCommon<T>(T read, OsimNode muscle)
        where T : MuscleSpecification
    {
        const string Pennation = "pennation_angle_at_optimal";
        bool isOld = muscle.Version <= FileVersions.LastOfMusclePoints && muscle.Text(Pennation) is null;
        return read with
        {
            MaxIsometricForce = muscle.Number("max_isometric_force", read.MaxIsometricForce),
            OptimalFibreLength = muscle.Number("optimal_fiber_length", read.OptimalFibreLength),
            TendonSlackLength = muscle.Number("tendon_slack_length", read.TendonSlackLength),
            PennationAtOptimal = muscle.Number(isOld ? "pennation_angle" : Pennation, read.PennationAtOptimal),
            MaxContractionVelocity = muscle.Number("max_contraction_velocity", read.MaxContractionVelocity),
            HasRigidTendon = muscle.Flag("ignore_tendon_compliance", read.HasRigidTendon),
            MaxPennation = muscle.Number("maximum_pennation_angle", read.MaxPennation),
            MinimumActivation = muscle.Number("minimum_activation", read.MinimumActivation),
        };
    }

    private static ActiveForceLengthShape ReadActive(OsimNode muscle)
    {
        ActiveForceLengthShape shape = new() { Place = muscle.PlaceOf("ActiveForceLengthCurve") };
        return muscle.Child("ActiveForceLengthCurve") is not { } node ? shape : shape with
        {
            MinLength = node.Number("min_norm_active_fiber_length", shape.MinLength),
            TransitionLength = node.Number("transition_norm_fiber_length", shape.TransitionLength),
            MaxLength = node.Number("max_norm_active_fiber_length", shape.MaxLength),
            ShallowAscendingSlope = node.Number("shallow_ascending_slope", shape.ShallowAscendingSlope),
            MinValue = node.Number("minimum_value", shape.MinValue),
        };
    }

    private static ForceVelocityShape ReadVelocity(OsimNode muscle)
    {
        ForceVelocityShape shape = new() { Place = muscle.PlaceOf("ForceVelocityCurve") };
        return muscle.Child("ForceVelocityCurve") is not { } node ? shape : shape with
        {
            ConcentricSlopeAtVmax = node.Number("concentric_slope_at_vmax", shape.ConcentricSlopeAtVmax),
            ConcentricSlopeNearVmax = node.Number("concentric_slope_near_vmax", shape.ConcentricSlopeNearVmax),
            IsometricSlope = node.Number("isometric_slope", shape.IsometricSlope),
            EccentricSlopeAtVmax = node.Number("eccentric_slope_at_vmax", shape.EccentricSlopeAtVmax),
            EccentricSlopeNearVmax = node.Number("eccentric_slope_near_vmax", shape.EccentricSlopeNearVmax),
            MaxEccentricMultiplier = node.Number("max_eccentric_velocity_force_multiplier", shape.MaxEccentricMultiplier),
            ConcentricCurviness = node.Number("concentric_curviness", shape.ConcentricCurviness),
            EccentricCurviness = node.Number("eccentric_curviness", shape.EccentricCurviness),
        };
    }

    private static FibreForceLengthShape ReadPassive(OsimNode muscle)
    {
        FibreForceLengthShape shape = new() { Place = muscle.PlaceOf("FiberForceLengthCurve") };
        return muscle.Child("FiberForceLengthCurve") is not { } node ? shape : shape with
        {
            StrainAtZeroForce = node.Number("strain_at_zero_force", shape.StrainAtZeroForce),
            StrainAtOneNormForce = node.Number("strain_at_one_norm_force", shape.StrainAtOneNormForce),
            StiffnessAtLowForce = node.OptionalNumber("stiffness_at_low_force"),
            StiffnessAtOneNormForce = node.OptionalNumber("stiffness_at_one_norm_force"),
            Curviness = node.OptionalNumber("curviness"),
        };
    }

    private static TendonForceLengthShape ReadTendon(OsimNode muscle)
    {
        TendonForceLengthShape shape = new() { Place = muscle.PlaceOf("TendonForceLengthCurve") };
        return muscle.Child("TendonForceLengthCurve") is not { } node ? shape : shape with
        {
            StrainAtOneNormForce = node.Number("strain_at_one_norm_force", shape.StrainAtOneNormForce),
            StiffnessAtOneNormForce = node.OptionalNumber("stiffness_at_one_norm_force"),
            NormForceAtToeEnd = node.OptionalNumber("norm_force_at_toe_end"),
            Curviness = node.OptionalNumber("curviness"),
        };
    }
}
