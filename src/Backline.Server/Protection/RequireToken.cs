using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Server.Protection;

/// <summary>Asks for the token on every verb of a group that changes something.</summary>
internal sealed class RequireToken : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return await next(context);
        }

        WriteToken token = context.HttpContext.RequestServices.GetRequiredService<WriteToken>();
        if (token.Matches(request.Headers[WriteToken.HeaderName]))
        {
            return await next(context);
        }

        ProblemHttpResult refusal = TypedResults.Problem(
            $"The header {WriteToken.HeaderName} is missing or old. Read server.json anew, then try again.",
            statusCode: StatusCodes.Status403Forbidden,
            title: "No token");
        return refusal;
    }
}
