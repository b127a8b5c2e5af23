using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace GevinstBot.Tests.Tenant;

/// <summary>Lets what stands for a service inside a process stand for it on the network too.</summary>
internal static class HandlerAnswer
{
    public static async Task AnswerWithAsync(this HttpContext call, HttpMessageHandler service)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(new HttpMethod(call.Request.Method), call.Request.GetEncodedUrl());
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, value) in call.Request.Headers)
        {
            // What the server needs to find its way isn't the service's affair.
            if (name is not "Host" && !request.Headers.TryAddWithoutValidation(name, value.AsEnumerable()))
                request.Content.Headers.TryAddWithoutValidation(name, value.AsEnumerable());
        }
        using var invoker = new HttpMessageInvoker(service, disposeHandler: false);
        using var answer = await invoker.SendAsync(request, call.RequestAborted);
        call.Response.StatusCode = (int)answer.StatusCode;
        call.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.RetryAfter is { } wait)
            call.Response.Headers.RetryAfter = wait.ToString();
        await answer.Content.CopyToAsync(call.Response.Body);
    }
}
