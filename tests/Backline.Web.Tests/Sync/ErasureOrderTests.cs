using Backline.Practice.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Sync;

/// <summary>Two tabs of a browser, another device and a server, in any order, one within another.</summary>
public sealed class ErasureOrderTests
{
    private enum Step
    {
        OtherDeviceGives,
        SomethingIsMade,
        ATabSyncs,
        OneIsErased,
        AllIsErased,
        TheServerStartsAnew,
    }

    /// <summary>What was on the server when it was asked, and what is here when it is erased here, goes everywhere; what comes after both stays everywhere. (A server that starts anew within an erasing is asked by date.)</summary>
    [Fact]
    public Task What_is_erased_is_all_there_was_and_nothing_that_came_since() => Gen.Select(Steps(12, Step.TheServerStartsAnew), Steps(16, Step.AllIsErased)).SampleAsync(
        async (steps, within) =>
        {
            var home = new Home(within);
            foreach ((Step step, int which) in steps)
            {
                await home.DoAsync(step, which);
            }

            await home.SettleAsync();

            Assert.Equal(home.Left, home.Server.Copy.Records.Select(record => record.Id).Order());
            Assert.Equal(home.Left, (await home.Shelf.ReadAsync()).Records.Select(record => record.Id).Order());
        },
        iter: 1000);

    private static Gen<(Step Step, int Which)[]> Steps(int most, Step last) => Gen.Select(Gen.Int[0, (int)last].Select(step => (Step)step), Gen.Int[0, 7]).Array[0, most];

    private sealed class Home
    {
        private readonly FakeTimeProvider _clock = Some.Clock();
        private readonly Queue<(Step Step, int Which)> _within;
        private readonly RecordStore[] _stores = new RecordStore[2];
        private readonly RecordSync[] _syncs;
        private readonly bool[] _isBusy = new bool[2];
        private readonly HashSet<Guid> _made = [];
        private readonly HashSet<Guid> _gone = [];
        private bool _isAsking; // until the server says what it has

        /// <param name="within">What happens while something else does: a request or its answer on the way, something erased here.</param>
        public Home((Step Step, int Which)[] within)
        {
            _within = new(within);
            _syncs = [.. _stores.Select((_, tab) => Server.Sync(out _stores[tab], Shelf, _clock))];
            Server.OnTheWay = DoWithinAsync;
        }

        public FakeServer Server { get; } = new();

        public BrokenShelf Shelf { get; } = new();

        public IEnumerable<Guid> Left => _made.Except(_gone).Order();

        public async Task DoAsync(Step step, int which)
        {
            int tab = _isBusy[which % 2] ? 1 - (which % 2) : which % 2;
            PracticeRecord record = Some.Record(_made.Count + 1, at: Some.Monday.AddDays(which - 4)) with { Person = which < 5 ? Some.Person : Some.Id(900) };
            switch (step)
            {
                case Step.OtherDeviceGives:
                    _made.Add(record.Id);
                    Server.Take(Some.Set(record));
                    break;
                case Step.SomethingIsMade:
                    _made.Add(record.Id);
                    await _stores[which % 2].TakeInAsync(Some.Set(record), isOwn: true);
                    break;
                case Step.TheServerStartsAnew:
                    Server.StartAnew(isEmpty: false);
                    break;
                case Step.ATabSyncs when !_isBusy[tab]:
                    _isBusy[tab] = true;
                    await _syncs[tab].SyncAsync();
                    _isBusy[tab] = false;
                    break;
                case Step.OneIsErased or Step.AllIsErased when !_isBusy[tab]:
                    _isBusy[tab] = true;
                    await EraseAsync(tab, step == Step.AllIsErased ? null : Some.Person);
                    _isBusy[tab] = false;
                    break;
                default:
                    break; // both tabs are busy
            }

            Shelf.TellTabs();
        }

        public async Task SettleAsync()
        {
            Server.OnTheWay = null;
            foreach (RecordSync sync in (RecordSync[])[.. _syncs, .. _syncs])
            {
                await sync.SyncAsync();
            }
        }

        private async Task EraseAsync(int tab, Guid? person)
        {
            Server.OnAsked = () =>
            {
                _isAsking = false;
                Note(Server.Copy.Records);
            };
            _isAsking = true;
            await _syncs[tab].EraseAsync(
                person is { } one ? [one] : null,
                async () =>
                {
                    await DoWithinAsync();
                    Note((await Shelf.ReadAsync()).Records);
                    await _stores[tab].EraseAsync(person);
                    Shelf.TellTabs();
                    await DoWithinAsync();
                });

            void Note(IEnumerable<PracticeRecord> records) => _gone.UnionWith(records.Where(record => person is null || record.Person == person).Select(record => record.Id));
        }

        private Task DoWithinAsync() => !_isAsking && _within.TryDequeue(out (Step Step, int Which) next) ? DoAsync(next.Step, next.Which) : Task.CompletedTask;
    }
}
