using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>Somebody who reads a page down to what they tap: how long that takes a person, which a test does not wait for.</summary>
internal sealed class Reader
{
    // Silent reading of English non-fiction: Brysbaert 2019, doi:10.1016/j.jml.2019.104047.
    private const double WordsPerMinute = 238;

    // s. To find and to tap what was just read; nobody measured it here.
    private const double Tap = 0.5;

    private int _words, _taps;

    /// <value>s. All reading and tapping so far.</value>
    public double Seconds => (_words / WordsPerMinute * 60) + (_taps * Tap);

    /// <summary>Reads the page as it stands, down to a control, and taps.</summary>
    /// <param name="last">What is read last.</param>
    /// <param name="taps">1. Taps on the page.</param>
    public async Task Read(ILocator last, int taps = 1)
    {
        _words += await last.EvaluateAsync<int>("""
            last => {
              const walker = document.createTreeWalker(document.querySelector('#content'), NodeFilter.SHOW_TEXT);
              let words = 0;
              while (walker.nextNode()) {
                const text = walker.currentNode, around = text.parentElement;
                const isBefore = last.contains(text) || (text.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING);
                if (isBefore && around.checkVisibility() && !around.closest('.visually-hidden, svg')) {
                  words += text.textContent.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
                }
              }

              return words;
            }
            """);
        _taps += taps;
    }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{_words} words and {_taps} taps, {Seconds:0} s");
}
