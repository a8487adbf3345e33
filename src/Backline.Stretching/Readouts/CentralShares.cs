namespace Backline.Stretching.Readouts;

/// <summary>Shares of what people bear on average, by the model's own tissues; <see langword="null"/> where what they need was not seen.</summary>
/// <param name="Gastrocnemius">1. The calf's upper muscle.</param>
/// <param name="Soleus">1. The calf's lower muscle.</param>
/// <param name="HamstringsRounded">1. With the back as rounded as it may be.</param>
/// <param name="HamstringsHinged">1. With a flat back.</param>
public readonly record struct CentralShares(double? Gastrocnemius, double? Soleus, double? HamstringsRounded, double? HamstringsHinged);
