namespace Backline.Coaching.Measures;

/// <summary>How large an error is stated beside each reading.</summary>
public enum ErrorModel
{
    /// <summary>The error learnt on rendered bodies, as it is.</summary>
    Recording,

    /// <summary>The learnt error, but never below what real people before real cameras differ by (6° at trunk, hip and knee).</summary>
    Live,
}
