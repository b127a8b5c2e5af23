using System.Net;
using System.Text;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Verbs;

/// <summary>«check» from outside: all right against the emulator and a stand-in of the identity endpoint, and one thing wrong at a time.</summary>
[Trait("Lane", "Slow")]
public sealed class CheckTests(CheckTests.Surroundings around) : IClassFixture<CheckTests.Surroundings>, IDisposable
{
    private const string AppId = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112";
    private const string TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa";
    private const string Endpoint = "IDENTITY_ENDPOINT";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task All_is_right_against_the_emulator()
    {
        var package = await PackageAsync(AppId);

        var run = await RunAsync([], "--package", package);

        Assert.Equal(
            [
                "✔ Innstillinger: alt som må være satt, er satt",
                "✔ Identitet: GevinstBot får token for https://api.botframework.com/.default",
                "– Identitet for lageret: ikke sjekket, for lageret åpnes uten (Storage:Endpoint er ikke satt)",
                "✔ Lager: en rad kan skrives, leses og slettes i Azure Tables",
                $"✔ Nettverk: filen {Network} er uten feil",
                "✔ Logg: ingenting er logget ennå",
                "– Oppbevaring: ikke ryddet ennå. Det skjer om natten mens GevinstBot kjører",
                "– Graph: ikke sjekket, for Graph:TeamsAppId er ikke satt. Uten Graph kan ikke GevinstBot slå opp folk eller installere seg selv: "
                    + "skriv objekt-ID-er i nettverksfilen, og installer appen for dem det gjelder.",
                "– Kalender: ikke sjekket, for Graph:Organiser er ikke satt. GevinstBot inviterer ingen til møtene. "
                    + "De kan hentes som kalenderlenke eller fil («kalender»).",
                $"✔ Teams-app: {package} er denne botens",
                "Ingenting er galt.",
            ],
            run.Said.TrimEnd('\n').Split('\n').Where(line => !line.Contains("Klokke", StringComparison.Ordinal)));
        Assert.Matches(@"(?m)^✔ Klokke: Europe/Oslo er kjent \(tidssonedata TZDB: \d{4}[a-z] .*og klokken der er \d", run.Said);
        Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
        Assert.Contains($"resource=https://api.botframework.com&client_id={AppId}", around.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_missing_is_said() =>
        await OneIsWrongAsync("Innstillinger: Bot:MicrosoftAppTenantId", [("Bot__MicrosoftAppTenantId", "")]);

    [Fact]
    public async Task An_identity_that_the_machine_does_not_have_is_said_with_what_to_do() => await OneIsWrongAsync(
        "Identitet: GevinstBot får ikke token for https://api.botframework.com/.default: .*Sjekk Bot:MicrosoftAppId", [(Endpoint, around.Refusing)]);

    [Fact]
    public async Task A_store_that_the_bot_has_no_key_to_is_said_with_what_to_do() => await OneIsWrongAsync(
        "Lager: Azure Tables kan ikke brukes: .*Storage Table Data Contributor",
        [("Storage__ConnectionString", around.Tables.Replace(Azurite.AccountKey, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal))]);

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_with_what_to_do()
    {
        var taken = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(taken, "");

        await OneIsWrongAsync($"Lager: Lageret i mappen {taken} kan ikke brukes: ", [("Storage__ConnectionString", ""), ("Storage__Folder", taken)]);
    }

    [Fact]
    public async Task A_network_file_with_a_mistake_is_said_with_its_line()
    {
        var wrong = Path.Combine(_folder.FullName, "wrong.yaml");
        await File.WriteAllTextAsync(wrong, (await File.ReadAllTextAsync(Network)).Replace("contact: kontakt-ahus", "contact: kontakten", StringComparison.Ordinal));

        await OneIsWrongAsync("Nettverk: .* Linje [0-9]+, contact: personen «kontakten» står ikke i listen «people»", [("Network__File", wrong)]);
    }

    [Fact]
    public async Task No_network_at_all_is_said() => await OneIsWrongAsync("Nettverk: Det er ikke satt opp noe nettverk.", [("Network__File", "")]);

    [Fact]
    public async Task A_package_of_another_bot_is_said()
    {
        var package = await PackageAsync("11111111-2222-4333-8444-555555555555");

        var run = await RunAsync([], "--package", package);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"(?m)^✘ Teams-app {package}: bots\\[0\\].botId er 11111111-2222-4333-8444-555555555555, ikke botens ID {AppId}", run.Said);
        Assert.All(Wrong(run), line => Assert.Contains("Teams-app", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_that_is_not_there_is_said() => await OneIsWrongAsync("Teams-app: .*missing.zip finnes ikke", [], "--package", "missing.zip");

    [Fact]
    public async Task A_file_that_is_no_package_is_said() => await OneIsWrongAsync("Teams-app .*demo.yaml: ", [], "--package", Network);

    [Fact]
    public async Task Where_the_tables_want_an_identity_its_token_is_asked_for()
    {
        // Nobody listens there: the tables can't be used, but the token can be had.
        var nobody = $"https://127.0.0.1:{Ports.Free()}/";

        var run = await RunAsync([("Storage__ConnectionString", ""), ("Storage__Endpoint", nobody)]);

        Assert.Contains("✔ Identitet: programmet får token for Azure Tables", run.Said, StringComparison.Ordinal);
        Assert.Contains("resource=https://storage.azure.com", around.Asked, StringComparison.Ordinal);
        Assert.Contains("✘ Lager: ", run.Said, StringComparison.Ordinal);
    }

    /// <summary>Everything but the one thing is right.</summary>
    private async Task OneIsWrongAsync(string pattern, (string, string)[] settings, params string[] args)
    {
        var run = await RunAsync(settings, args);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"^✘ {pattern}", Assert.Single(Wrong(run)));
        Assert.Contains("Galt: 1", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Surroundings.Token, run.Said, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Wrong(VerbRun run) => run.Said.Split('\n').Where(line => line.StartsWith('✘'));

    private static string Network { get; } = Path.Combine(AppContext.BaseDirectory, "demo.yaml");

    private async Task<string> PackageAsync(string appId)
    {
        var file = Path.Combine(_folder.FullName, $"{appId}.zip");
        var made = await VerbRun.HereAsync("package", file, "--host", "gevinstbot.helse.test", "--Bot:MicrosoftAppId", appId);
        Assert.Equal((0, ""), (made.ExitCode, made.Complaints));
        return file;
    }

    private Task<VerbRun> RunAsync((string, string)[] settings, params string[] args)
    {
        (string, string)[] right =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Bot__MicrosoftAppId", AppId),
            ("Bot__MicrosoftAppTenantId", TenantId),
            ("Network__File", Network),
            ("Storage__ConnectionString", around.Tables),
            (Endpoint, around.Identity),
            ("IDENTITY_HEADER", "a secret of the machine's"),
        ];
        return VerbRun.ProductAsync([.. right, .. settings], ["check", .. args]);
    }

    /// <summary>The emulator, and App Service's identity endpoint as Azure.Identity asks it.</summary>
    public sealed class Surroundings : IAsyncLifetime, IDisposable
    {
        /// <summary>Must never be seen.</summary>
        public const string Token = "eyJhbGciOiJub25lIn0.e30.";

        private readonly HttpListener _identity = new();
        private readonly StringBuilder _asked = new();
        private Azurite? _azurite;

        public string Tables => _azurite!.ConnectionString;

        public string Identity { get; private set; } = "";

        public string Refusing => Identity.Replace("/msi", "/refuse", StringComparison.Ordinal);

        /// <summary>The addresses that were asked for, one a line.</summary>
        public string Asked
        {
            get { lock (_asked) { return Uri.UnescapeDataString(_asked.ToString()); } }
        }

        public async Task InitializeAsync()
        {
            _azurite = await Azurite.StartAsync();
            var address = $"http://127.0.0.1:{Ports.Free()}/";
            _identity.Prefixes.Add(address);
            _identity.Start();
            Identity = address + "msi/token";
            _ = AnswerAsync();
        }

        public async Task DisposeAsync() => await _azurite!.DisposeAsync();

        public void Dispose() => _identity.Close();

        private async Task AnswerAsync()
        {
            while (_identity.IsListening)
            {
                var context = await _identity.GetContextAsync();
                lock (_asked)
                    _asked.AppendLine(context.Request.Url!.ToString());
                var isRefused = context.Request.Url.AbsolutePath.StartsWith("/refuse", StringComparison.Ordinal);
                context.Response.StatusCode = isRefused ? 400 : 200;
                context.Response.ContentType = "application/json";
                var said = isRefused
                    ? """{"statusCode":400,"message":"No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId."}"""
                    : $$"""{"access_token":"{{Token}}","expires_on":"4102444800","resource":"https://api.botframework.com","token_type":"Bearer"}""";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(said));
                context.Response.Close();
            }
        }
    }
}
