namespace Backline.Biomechanics.Muscles;

/// <summary>Whose curves a muscle has.</summary>
internal enum MuscleCurveKind : byte
{
    Millard,
    Thelen,
    DeGroote,
}
