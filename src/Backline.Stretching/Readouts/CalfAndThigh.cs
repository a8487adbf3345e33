namespace Backline.Stretching.Readouts;

// 1. How far each group is towards what people bear on average, in one posture of one person.
internal readonly record struct CalfAndThigh(double Gastrocnemius, double Soleus, double Hamstrings);
