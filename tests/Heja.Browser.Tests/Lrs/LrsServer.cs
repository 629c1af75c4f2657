using Heja.Cli.Preview.Lrs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Heja.Browser.Tests.Lrs;

/// <summary>The record store of the preview on an origin of its own, as another LMS's.</summary>
internal sealed class LrsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RecordStore _store;

    private LrsServer(WebApplication app, RecordStore store) => (_app, _store) = (app, store);

    public string Endpoint => $"{_app.Urls.First()}/xapi/";

    public static string Authorization { get; } = $"Basic {Convert.ToBase64String("kim:nyckel"u8)}";

    public StatementStore Statements => _store.Statements;

    public StateDocuments State => _store.State;

    public Faults Faults => _store.Faults;

    public IEnumerable<Refused> BadRequests => _store.BadRequests;

    public IEnumerable<Refused> Conflicts => _store.Conflicts;

    /// <param name="version">1.0.3 or 2.0.0: the only one that it takes.</param>
    public static async Task<LrsServer> Start(string version = "1.0.3")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LrsServer(builder.Build(), new RecordStore(version, Authorization, isStrict: true));
        server._app.Run(server._store.Answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Until nothing more comes: a page that goes away sends its last requests after it has gone.</summary>
    public async Task Quiet()
    {
        for (var seen = -1; seen != _store.Requests; await Task.Delay(400))
            seen = _store.Requests;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
