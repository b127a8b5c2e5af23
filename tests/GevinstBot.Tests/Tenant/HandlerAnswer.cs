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
        if (call.Request.Headers.Authorization.ToString() is { Length: > 0 } proof)
            request.Headers.TryAddWithoutValidation("Authorization", proof);
        using var invoker = new HttpMessageInvoker(service, disposeHandler: false);
        using var answer = await invoker.SendAsync(request, call.RequestAborted);
        call.Response.StatusCode = (int)answer.StatusCode;
        call.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(call.Response.Body);
    }
}
