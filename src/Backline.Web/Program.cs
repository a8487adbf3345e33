using Backline.Web;
using Backline.Web.Choices;
using Backline.Web.Clocks;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddSingleton<BrowserZones>();
builder.Services.AddSingleton<TimeProvider, BrowserClock>();
builder.Services.AddSingleton(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<BrowserSettings>();
builder.Services.AddSingleton(services => new PersonalSettings(services.GetRequiredService<BrowserSettings>(), services.GetRequiredService<RecordStore>()));
builder.Services.AddSingleton<ILocalSettings>(services => services.GetRequiredService<PersonalSettings>());
builder.Services.AddSingleton<Preferences>();
builder.Services.AddSingleton<SessionSetup>();
builder.Services.AddSingleton<IRecordShelf, IndexedDbShelf>();
builder.Services.AddSingleton<RecordStore>();
builder.Services.AddSingleton<PracticeLogs>();
builder.Services.AddSingleton<RecordServer>();
builder.Services.AddSingleton<HomeDevices>();
builder.Services.AddSingleton<RecordSync>();

WebAssemblyHost host = builder.Build();
host.Services.GetRequiredService<RecordSync>().Start();
await host.RunAsync();
