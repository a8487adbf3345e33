using Backline.Storage.Failures;
using Microsoft.Extensions.Logging;

namespace Backline.Server.Problems;

/// <summary>Says to whoever keeps the server that erased content is not overwritten yet.</summary>
internal static class WipingWords
{
    public static void TellNotWiped(this ILogger logger, StorageFailure? failure)
    {
        if (failure is not null)
        {
            logger.LogWarning("What was erased is gone from the records, but freed parts of the file are not overwritten yet: {Message}", failure.Message);
        }
    }
}
