using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Heja.Cli.Preview;

/// <summary>A file from memory, or the piece of it that was asked for: browsers wind films by asking for pieces (RFC 9110, 14).</summary>
internal static class Ranges
{
    public static Task Write(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        response.Headers.AcceptRanges = "bytes";
        if (Asked(context.Request, bytes.Length) is { } piece)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {piece.From}-{piece.To}/{bytes.Length}";
            bytes = bytes[piece.From..(piece.To + 1)];
        }

        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes).AsTask();
    }

    // One piece only: of several, the whole file is an answer too.
    private static (int From, int To)? Asked(HttpRequest request, int length)
    {
        if (
            !RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range)
            || range is not { Unit.Value: "bytes", Ranges.Count: 1 }
        )
            return null;
        var asked = range.Ranges.First();
        var from = asked.From ?? Math.Max(0, length - (asked.To ?? 0));
        var to = asked.From is null ? length - 1 : Math.Min(asked.To ?? length - 1, length - 1);
        return from <= to ? ((int)from, (int)to) : null;
    }
}
