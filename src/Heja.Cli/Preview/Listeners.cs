using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Heja.Cli.Preview;

/// <summary>The open pages, which are told when something has changed (Server-Sent Events).</summary>
internal sealed class Listeners
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _all = new();

    /// <summary>Tells all of them. The data is one line.</summary>
    public void Tell(string what, string data)
    {
        foreach (var one in _all.Keys)
            one.Writer.TryWrite($"event: {what}\ndata: {data}\n\n");
    }

    /// <summary>Tells one page until it goes away or the preview ends.</summary>
    /// <param name="first">What it hears first.</param>
    public async Task Listen(HttpContext context, string first, CancellationToken ending)
    {
        var channel = Channel.CreateUnbounded<string>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        context.Response.ContentType = "text/event-stream";
        _all[channel] = true;
        try
        {
            await context.Response.WriteAsync($"retry: 300\nevent: hello\ndata: {first}\n\n", end.Token);
            await context.Response.Body.FlushAsync(end.Token);
            await foreach (var message in channel.Reader.ReadAllAsync(end.Token))
            {
                await context.Response.WriteAsync(message, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone, or the preview ends.
        }
        finally
        {
            _all.TryRemove(channel, out _);
        }
    }
}
