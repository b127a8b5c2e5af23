using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GevinstBot.Tab;

/// <summary>
/// Writes a component as HTML, once: nothing of it lives on, in the server or in the browser, so there is no circuit, no script of Blazor's
/// and no key that several instances would have to share.
/// </summary>
public sealed class TabRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> RenderAsync<T>(object model) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            return (await renderer.RenderComponentAsync<T>(parameters)).ToHtmlString();
        });
    }
}
