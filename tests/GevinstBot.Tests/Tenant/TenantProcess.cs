using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Tenant;

/// <summary>The product as a process of its own in Production, with the deployment's settings, and nothing of it replaced.</summary>
internal sealed class TenantProcess : IAsyncDisposable
{
    private const string Ready = "Now listening on";

    private readonly DotnetProcess _process;
    private readonly Outside _outside;
    private readonly HttpClient _http;

    private TenantProcess(DotnetProcess process, Outside outside, int port)
    {
        (_process, _outside) = (process, outside);
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    }

    /// <param name="outside">What it can reach.</param>
    /// <param name="without">A setting of the deployment that is left out.</param>
    /// <exception cref="InvalidOperationException">It ended instead of starting; the message carries what it said.</exception>
    public static async Task<TenantProcess> StartAsync(Outside outside, string? without = null)
    {
        var port = Ports.Free();
        var settings = (await SettingsAsync(outside)).Where(setting => setting.Key != without);
        var process = await DotnetProcess.StartAsync(typeof(Program).Assembly, ["--urls", $"http://127.0.0.1:{port}"], settings, Ready);
        return new TenantProcess(process, outside, port);
    }

    /// <summary>
    /// What was published to a folder, as its container starts it: by a user who isn't root, in a file system that can only be read,
    /// on the port of the image.
    /// </summary>
    public static async Task<TenantProcess> StartPublishedAsync(Outside outside, string folder)
    {
        const int User = 1654;
        var (port, network) = (Ports.Free(), Path.Combine(folder, "network.yaml"));
        File.Copy(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"), network, overwrite: true);
        var settings = (await SettingsAsync(outside)).Concat(
        [
            ("Network__File", network),
            ("DOTNET_EnableDiagnostics", "0"),
            ("ASPNETCORE_HTTP_PORTS", $"{port}"),
        ]);
        var asUser = $"setpriv --reuid {User} --regid {User} --clear-groups";
        var inside = $"mount -o remount,bind,ro / && cd {folder} && exec {asUser} dotnet GevinstBot.dll";
        var process = await DotnetProcess.StartAsync("unshare", ["--mount", "sh", "-c", inside], settings, Ready);
        return new TenantProcess(process, outside, port);
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _outside.TokenOfBotService);
        return await _http.SendAsync(request);
    }

    public Task<string> HealthAsync() => _http.GetStringAsync(new Uri("/health", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }

    /// <summary>The deployment's settings, and what leads the program's calls to the stand-ins.</summary>
    public static async Task<IEnumerable<(string Key, string Value)>> SettingsAsync(Outside outside) =>
        (await TenantSettings.AllAsync()).Select(setting => (setting.Key, setting.Value)).Concat(outside.Environment);
}
