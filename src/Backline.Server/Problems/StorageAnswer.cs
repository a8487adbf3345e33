using Backline.Storage.Failures;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Backline.Server.Problems;

/// <summary>The disk said no.</summary>
internal sealed class StorageAnswer(ILogger<StorageAnswer> logger) : IExceptionHandler
{
    private const string SecondsUntilRetry = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (StorageFailure.Of(exception) is not { } failure)
        {
            return false;
        }

        logger.LogWarning("{Kind}: {Message}", failure.Kind, failure.Message);
        await Tell(httpContext, failure);
        return true;
    }

    public static Task Tell(HttpContext context, StorageFailure failure)
    {
        int status = StatusOf(failure.Kind);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = SecondsUntilRetry;
        }

        return context.Refuse(status, "Not saved here", failure.Message);
    }

    private static int StatusOf(StorageFailureKind kind) => kind switch
    {
        StorageFailureKind.Full => StatusCodes.Status507InsufficientStorage,
        StorageFailureKind.Busy or StorageFailureKind.ReadOnly or StorageFailureKind.Unreachable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
