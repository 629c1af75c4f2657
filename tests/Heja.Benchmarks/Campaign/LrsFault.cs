using Heja.Cli.Preview.Lrs;
using Microsoft.AspNetCore.Http;

namespace Heja.Benchmarks.Campaign;

/// <summary>What is wrong with an LRS, or with what lies between, while it is switched on.</summary>
internal sealed class LrsFault(string name)
{
    private volatile bool _isOn;
    private TaskCompletionSource _over = new();
    private int _fired;

    public int Fired => _fired;

    /// <summary>Requests that hang are let go when it is switched off.</summary>
    public void Switch(bool on)
    {
        if (on == _isOn)
            return;
        _isOn = on;
        if (on)
            _over = new TaskCompletionSource();
        else
            _over.TrySetResult();
    }

    /// <summary>Answers a request, rightly or not.</summary>
    /// <param name="dies">Takes the browser with it, before or after it has stored what came; null: it lives.</param>
    public async Task Answer(HttpContext context, RecordStore store, Func<Task>? dies)
    {
        var resource = (context.Request.Path.Value ?? "").Replace("/xapi/", "", StringComparison.Ordinal);
        // Without its headers nothing but the question whether a request may come ever comes.
        var isHeard = context.Request.Method != "OPTIONS" || name == "cors-missing";
        var strikes = _isOn && isHeard && Strikes(context.Request.Method, resource);
        if (dies is not null && resource.Length % 2 == 0)
        {
            await dies();
            context.Abort();
            return;
        }
        if (strikes)
            Interlocked.Increment(ref _fired);
        if (strikes && await IsRefused(context))
            return;
        // Kept back, so that headers can still be changed and the line can break.
        var (body, answer) = (context.Response.Body, new MemoryStream());
        context.Response.Body = answer;
        await store.Answer(context);
        if (dies is not null)
            await dies();
        if (dies is not null || (strikes && name == "breaks-after-storing"))
        {
            context.Abort();
            return;
        }
        if (_isOn)
            ChangeHeaders(context, strikes);
        context.Response.Body = body;
        await body.WriteAsync(answer.ToArray());
    }

    private bool Strikes(string method, string resource) =>
        name switch
        {
            "says-409" => resource == "statements" && method == "POST",
            "says-412" => resource == "activities/state" && method == "PUT",
            "etags-hidden" or "etags-changed" => resource == "activities/state",
            _ => true,
        };

    private async Task<bool> IsRefused(HttpContext context)
    {
        if (name == "hangs")
        {
            var gone = new TaskCompletionSource();
            await using var _ = context.RequestAborted.Register(() => gone.TrySetResult());
            await Task.WhenAny(_over.Task, gone.Task);
            context.Abort();
            return true;
        }
        if (name == "breaks-before-storing")
        {
            context.Abort();
            return true;
        }
        if (!name.StartsWith("says-", StringComparison.Ordinal))
            return false;
        context.Response.StatusCode = int.Parse(
            name["says-".Length..],
            System.Globalization.CultureInfo.InvariantCulture
        );
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Retry-After";
        if (name == "says-429")
            headers.RetryAfter = "45";
        return true;
    }

    private void ChangeHeaders(HttpContext context, bool strikes)
    {
        var headers = context.Response.Headers;
        if (name == "cors-missing")
            foreach (
                var header in headers
                    .Keys.Where(key => key.StartsWith("Access-Control", StringComparison.Ordinal))
                    .ToList()
            )
                headers.Remove(header);
        if (strikes && name == "etags-hidden")
            headers.AccessControlExposeHeaders = "X-Experience-API-Version";
        // As servers that compress do.
        if (strikes && name == "etags-changed" && headers.ETag is [{ } etag])
            headers.ETag = $"{etag.TrimEnd('"')}-gzip\"";
    }
}
