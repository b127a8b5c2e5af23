using System.CommandLine;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using GevinstBot.Verbs.Incident;
using NodaTime;

namespace GevinstBot.Verbs;

/// <summary>
/// «incident»: what a first report of a security incident asks for and the store can tell: what is stored, when it was written, whose it
/// is, how many, and who has been reached. Numbers, times and ids only.
/// </summary>
public sealed class IncidentVerb : StoreVerb
{
    private static readonly AuditAct Act = new("incident");

    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<bool> _people;

    public IncidentVerb(LocalTexts texts) : base("incident", texts["incident.what"], texts)
    {
        _from = Day("--from", texts["incident.from"]);
        _to = Day("--to", texts["incident.to"]);
        _people = Add(new Option<bool>("--people") { Description = texts["incident.people-option"] });
    }

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        await LogAsync(services, Act, ct);
        var days = new DaysOfInterest(asked.GetValue(_from), asked.GetValue(_to), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);
        var report = new IncidentReport(services, await RosterAsync(services, ct), days, Texts, Console.Out);
        await report.WriteAsync(asked.GetValue(_people), ct);
        return 0;
    }

    /// <summary>Null when no network is stored, or none that can be read.</summary>
    private static async Task<Roster?> RosterAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<StoredNetwork>().TextAsync(ct) is { } text
            ? services.GetRequiredService<NetworkFile>().Read(text).Version?.Roster
            : null;
}
