using System.Text.Json;
using Backline.Coaching.Landmarks;
using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>The corrections of one landmark model, learnt on rendered bodies: the content of a file in <c>data/corrections/</c>.</summary>
public sealed record CorrectionSet
{
    private static readonly Lazy<CorrectionSet> Shipped = new(LoadShipped);

    /// <value>Version of the file's form; 1.</value>
    public required int BacklineCorrections { get; init; }

    /// <value>The landmark model.</value>
    public required string LandmarkModel { get; init; }

    /// <value>On what the corrections were learnt.</value>
    public required string LearntOn { get; init; }

    /// <value>The clips they were learnt from.</value>
    public required IReadOnlyList<string> Clips { get; init; }

    /// <value>Corrections of the full model, by the measure's name.</value>
    public required IReadOnlyDictionary<string, Correction> Full { get; init; }

    /// <value>Corrections of the heavy model, by the measure's name.</value>
    public required IReadOnlyDictionary<string, Correction> Heavy { get; init; }

    /// <summary>The corrections Backline comes with.</summary>
    public static CorrectionSet BuiltIn => Shipped.Value;

    /// <summary>No corrections at all: nothing is read from it but raw values.</summary>
    internal static CorrectionSet Nothing { get; } = new()
    {
        BacklineCorrections = 1,
        LandmarkModel = "blazepose-33",
        LearntOn = "rendered bodies",
        Clips = [],
        Full = new Dictionary<string, Correction>(),
        Heavy = new Dictionary<string, Correction>(),
    };

    /// <summary>The corrections for one of the model's sizes, by the measure's name.</summary>
    /// <param name="variant">The model's size.</param>
    public IReadOnlyDictionary<string, Correction> Of(LandmarkVariant variant) => variant == LandmarkVariant.Full ? Full : Heavy;

    /// <summary>Reads a corrections file.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <exception cref="JsonException">It is not a corrections file of version 1.</exception>
    public static CorrectionSet Parse(ReadOnlySpan<byte> json)
    {
        CorrectionSet set = JsonSerializer.Deserialize(json, MeasuresJson.Default.CorrectionSet)
            ?? throw new JsonException("is null; a corrections file was expected");
        if (set.BacklineCorrections != 1)
        {
            throw new JsonException($"backlineCorrections: is {set.BacklineCorrections}; version 1 was expected, the only one known here");
        }

        foreach (string name in set.Full.Keys.Concat(set.Heavy.Keys).Where(name => MeasureNames.Find(name) is null))
        {
            throw new JsonException($"{name}: is no measure");
        }

        return set;
    }

    /// <summary>Writes the file's text, with a line end at its end.</summary>
    /// <returns>UTF-8 JSON.</returns>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, MeasuresJson.Default.CorrectionSet), (byte)'\n'];

    private static CorrectionSet LoadShipped()
    {
        const string name = "Backline.Coaching.corrections.blazepose-33.json";
        using Stream stream = typeof(CorrectionSet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(copy.ToArray());
    }
}
