using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Backline.Server.Home;

/// <summary>The few plain pages a phone sees before it is paired. They need no script and nothing of the app.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Body">What stands below it, as HTML of our own.</param>
internal sealed record HomePage(string Title, string Body)
{
    /// <summary>The style of these pages: day and night, as the app has them.</summary>
    public const string Style =
        """
        :root { color-scheme: light dark; --ink: #1d2321; --soft: #525c58; --paper: #faf7f2; --accent: #0f6b63; --on-accent: #fff; --edge: #7d776b; }
        @media (prefers-color-scheme: dark) { :root { --ink: #f2efe9; --soft: #b9c0bb; --paper: #151a19; --accent: #5cc9bd; --on-accent: #0b1715; --edge: #86928d; } }
        * { box-sizing: border-box; }
        html { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; line-height: 1.55; color: var(--ink); background: var(--paper); }
        body { max-width: 34rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; font-size: 1.125rem; }
        h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.015em; margin: 0 0 1rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
        a { color: var(--accent); }
        label { display: block; font-weight: 600; }
        input { width: 100%; min-height: 3rem; margin: 0.25rem 0 1rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--edge); border-radius: 0.875rem; }
        button, .button { display: inline-block; min-height: 3.25rem; padding: 0.75rem 1.5rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: 0.875rem; text-decoration: none; }
        .soft { color: var(--soft); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
        """;

    /// <summary>For a phone nobody has let in.</summary>
    public static HomePage NotPaired { get; } = new(
        "This phone is not paired",
        """
        <p>Backline keeps the records of the people here to themselves, so it answers only to phones that were let in.</p>
        <p>On the computer, open <strong>My data</strong>, then <strong>Your phone at home</strong>, and scan the code it shows with this phone’s camera.</p>
        """);

    /// <summary>For a code that was used, is old, or never was one.</summary>
    public static HomePage OldCode { get; } = new(
        "That code is no longer good",
        "<p>A code pairs one phone, once, within ten minutes. On the computer, open <strong>My data</strong>, then <strong>Your phone at home</strong>, and scan a new one.</p>");

    /// <summary>Asks whether to pair.</summary>
    /// <param name="code">The code, as it came.</param>
    /// <param name="name">A name to start from.</param>
    /// <param name="fingerprint">Of the authority's certificate.</param>
    public static HomePage Ask(string code, string name, string fingerprint) => new(
        "Let this phone in?",
        $"""
        <p>It may then see and keep the records of this household on your computer, until you take it off the list there.</p>
        <form method="post" action="/pair">
          <input type="hidden" name="code" value="{HtmlEncoder.Default.Encode(code)}">
          <label for="name">Name of this phone</label>
          <input id="name" name="name" maxlength="40" autocomplete="off" value="{HtmlEncoder.Default.Encode(name)}">
          <button type="submit">Let it in</button>
        </form>
        <h2>About the warning before this page</h2>
        <p>No public authority vouches for a computer at home, so the phone warned you. To end the warning, and to use Backline without the network, let the phone trust your own computer: <a href="/pair/backline-at-home.crt">get its certificate</a>, then install it in the phone’s settings. It can vouch for private addresses only.</p>
        <p class="soft">Compare first. The computer shows the same fingerprint in its window:<br><code>{fingerprint.Replace(":", ":<wbr>", StringComparison.Ordinal)}</code></p>
        """);

    /// <summary>Sends the page.</summary>
    public Task Send(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Html, Encoding.UTF8, context.RequestAborted);
    }

    // With the app's own "no-referrer" a browser would not say where the form comes from, and it would be refused.
    private string Html =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="referrer" content="same-origin">
          <title>{Title} · Backline</title>
          <link rel="stylesheet" href="/pair/page.css">
        </head>
        <body>
          <main>
            <h1>{Title}</h1>
            {Body}
          </main>
        </body>
        </html>
        """;
}
