using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Problems;

/// <summary>What is said of a method that an address does not take.</summary>
internal static class MethodAnswers
{
    /// <summary>Answers, at an address of the interface, every method nothing else there takes.</summary>
    /// <param name="app">What answers.</param>
    /// <param name="address">The address, as it is mapped.</param>
    /// <param name="taken">The methods it takes.</param>
    public static void MapOtherMethods(this IEndpointRouteBuilder app, string address, string taken) =>
        app.Map(address, context => context.RefuseMethod(taken, $"This address takes {taken}, nothing else."));

    public static Task RefuseMethod(this HttpContext context, string taken, string detail)
    {
        context.Response.Headers.Allow = taken;
        return context.Refuse(StatusCodes.Status405MethodNotAllowed, "Not that way", detail);
    }
}
