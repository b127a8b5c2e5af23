using Microsoft.AspNetCore.Http;

namespace GevinstBot.Teams.Inbound;

internal static class RequestBody
{
    /// <summary>The body, or the status to refuse it with: 413 for too much, 408 for too slow.</summary>
    public static async Task<(byte[]? Body, int Status)> ReadAsync(HttpContext context, int largest, TimeSpan patience, TimeProvider clock)
    {
        using var enough = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, context.RequestAborted);
        try
        {
            var body = await ReadAsync(context.Request.Body, largest, either.Token);
            return (body, StatusCodes.Status413PayloadTooLarge);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The server can't know when a body without a length ends; ten seconds is enough for 256 KiB.
            return (null, StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException refused)
        {
            // The server's own limits: too slow, cut off, badly framed.
            return (null, refused.StatusCode);
        }
    }

    /// <summary>Null when there is more.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int largest, CancellationToken cancellationToken)
    {
        var buffer = new byte[8 * 1024];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                return buffer[..length];
            length += read;
            if (length > largest)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, largest + 1));
        }
    }
}
