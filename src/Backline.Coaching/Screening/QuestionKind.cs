namespace Backline.Coaching.Screening;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Any number of options, or "none of these" where the question offers it.</summary>
    Many,

    /// <summary>One option.</summary>
    One,

    /// <summary>A whole number from 0 to 10.</summary>
    Scale,
}
