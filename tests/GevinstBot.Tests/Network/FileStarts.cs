using GevinstBot.Network;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>One store that the product is started on again and again, each time with a network file of one's own.</summary>
internal sealed class FileStarts : IDisposable
{
    public static readonly string Demo = File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"));

    public static readonly Instant Now = Instant.FromUtc(2026, 10, 26, 7, 30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-start-");

    public async Task StartOnceAsync(string file) => await (await StartAsync(file)).DisposeAsync();

    public async Task<BotApp> StartAsync(string file)
    {
        var path = Path.Combine(_folder.FullName, "network.yaml");
        await File.WriteAllTextAsync(path, file);
        // The demo's clock goes with the demo's file, so this one takes its place unseen.
        return await BotApp.StartWithAsync(
            services => services.PostConfigure<NetworkOptions>(options => options.File = path),
            ("Storage:Folder", Path.Combine(_folder.FullName, "store")));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
