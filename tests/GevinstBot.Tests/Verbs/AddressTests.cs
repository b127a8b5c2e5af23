using System.Net;
using System.Net.Sockets;
using GevinstBot.Demo;

namespace GevinstBot.Tests.Verbs;

/// <summary>An address that another program has is one clear line, and no start.</summary>
[Trait("Lane", "Slow")]
public sealed class AddressTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-address-");
    private readonly TcpListener _other = new(IPAddress.Loopback, port: 0);

    public AddressTests() => _other.Start();

    public void Dispose()
    {
        _other.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:{0}")]
    [InlineData("--urls", "http://localhost:{0}")]
    [InlineData("--http_ports", "{0}")]
    public async Task The_product_says_which_it_is_and_ends_with_1(string setting, string value)
    {
        string[] settings = ["--environment", "Development", "--Bot:AllowAnonymousLocal=true", "--Bot:MicrosoftAppTenantId=10ca1000-0000-4000-8000-000000000001"];
        string[] files = ["--Storage:Folder", _folder.FullName, "--Network:File", Path.Combine(AppContext.BaseDirectory, "demo.yaml")];

        await IsSaidAsync(VerbRun.ProductAsync([.. settings, .. files, setting, Taken(value)]));
    }

    [Fact]
    public async Task So_does_the_demo() => await IsSaidAsync(VerbRun.ProgramAsync(
        typeof(DemoProgram).Assembly, "--Storage:Folder", _folder.FullName, "--urls", Taken("http://127.0.0.1:{0}")));

    private string Taken(string value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, value, ((IPEndPoint)_other.LocalEndpoint).Port);

    private async Task IsSaidAsync(Task<VerbRun> program)
    {
        var run = await program;

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($":{((IPEndPoint)_other.LocalEndpoint).Port} er opptatt av et annet program.", Assert.Single(run.Complaints.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Said, StringComparison.Ordinal);
    }
}
