using System.CommandLine;
using GevinstBot.Teams.Connector;
using GevinstBot.Texts;
using GevinstBot.Verbs.Checks;
using GevinstBot.Verbs.Package;

namespace GevinstBot.Verbs;

/// <summary>«check»: everything that must be right, a line each, with what to do where it isn't.</summary>
public sealed class CheckVerb : Verb
{
    private readonly Option<string?> _package;

    public CheckVerb(LocalTexts texts) : base("check", texts["check.what"], texts) =>
        _package = Add(new Option<string?>("--package") { Description = texts["check.package-option"] });

    public override async Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct)
    {
        var found = new List<FindingKind>();
        foreach (var check in ChecksFor(app.Services, asked.GetValue(_package)))
        {
            foreach (var finding in await check.LookAsync(ct))
            {
                await Console.Out.WriteLineAsync(finding.ToString());
                found.Add(finding.Kind);
            }
        }
        var wrong = found.Count(kind => kind is FindingKind.Wrong);
        var isAllRead = !found.Contains(FindingKind.NotRead);
        await Console.Out.WriteLineAsync(
            wrong > 0 ? Texts["check.wrong", wrong] : isAllRead ? Texts["check.all-right"] : Texts["check.not-all-read"]);
        return wrong == 0 && isAllRead ? 0 : 1;
    }

    private ICheck[] ChecksFor(IServiceProvider services, string? package)
    {
        var patience = new CheckPatience(services.GetRequiredService<TimeProvider>(), Texts);
        var path = new PackagePath(package ?? PackageFiles.BesideTheProgram, IsNamed: package is not null);
        return
        [
            Make<SettingsCheck>(services, Texts),
            Make<IdentityCheck>(services, services.GetService<ConnectorClientOptions>() ?? new ConnectorClientOptions(), patience, Texts),
            Make<StorageCheck>(services, Make<StoreOpening>(services), patience, Texts),
            Make<NetworkCheck>(services, patience, Texts),
            Make<AuditCheck>(services, patience, Texts),
            Make<RetentionCheck>(services, patience, Texts),
            Make<GraphCheck>(services, patience, Texts),
            Make<CalendarCheck>(services, patience, Texts),
            Make<ZoneCheck>(services, Texts),
            Make<PackageCheck>(services, path, Texts),
        ];
    }

    private static T Make<T>(IServiceProvider services, params object[] beside) => ActivatorUtilities.CreateInstance<T>(services, beside);
}
