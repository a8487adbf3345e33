namespace Backline.Stretching.Readouts;

// rad. A leg's joints as the read-out poses them; feet parallel, weight in the middle.
internal readonly record struct LegAngles(double Knee, double Ankle, double Hip);
