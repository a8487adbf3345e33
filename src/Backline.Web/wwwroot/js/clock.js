// When the clocks change, as the browser knows it: .NET for WebAssembly loses the day of some zones' changes (docs/adr/0013-calendars.md).
(() => {
  const minute = 60_000, day = 24 * 60 * minute;
  const step = 6 * day; // no zone changes twice within it and back to the same

  // Minutes that clocks here, or in a zone, are ahead of UTC.
  const here = at => -new Date(at).getTimezoneOffset();
  const there = zone => {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    });
    return at => {
      const shown = Object.fromEntries(format.formatToParts(at).map(part => [part.type, Number(part.value)]));
      return (Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - at) / minute;
    };
  };

  // The first minute with another offset: halving.
  const find = (offset, same, other, before) => {
    while (other - same > minute) {
      const middle = same + Math.floor((other - same) / minute / 2) * minute;
      [same, other] = offset(middle) === before ? [middle, other] : [same, middle];
    }

    return other;
  };

  const name = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';

  // The offset that holds at first, then each change in minutes since 1970 with the offset from then on: from before there was a record,
  // to past the eleven years that a calendar tells. Of this place, when no zone is named.
  const changes = zone => {
    const offset = zone === undefined ? here : there(zone);
    const last = Date.UTC(new Date().getUTCFullYear() + 13, 0, 1);
    let at = Date.UTC(2020, 0, 1), before = offset(at);
    const told = [before];
    for (; at < last; at += step) {
      const after = offset(at + step);
      if (after !== before) {
        told.push(find(offset, at, at + step, before) / minute, after);
        before = after;
      }
    }

    return told;
  };

  globalThis.backlineClock = { name, changes };
})();
