using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>The meetings, as whoever opened the page has chosen.</summary>
/// <param name="Call">Who, and in which language.</param>
/// <param name="ToCome">Those that haven't ended, the next first.</param>
/// <param name="Past">Those that have, the newest first.</param>
public sealed record MeetingsView(TabCall Call, IReadOnlyList<Meeting> ToCome, IReadOnlyList<Meeting> Past)
{
    /// <summary>The one that is looked at; null where none is planned.</summary>
    public MeetingFacts? Meeting { get; init; }

    /// <summary>Null until it has been sent: a draft is the lead's alone.</summary>
    public MeetingAgenda? Agenda { get; init; }

    /// <summary>When it is sent.</summary>
    public Instant AgendaSent { get; init; }

    /// <summary>Null until the lead has saved them.</summary>
    public MinutesFacts? Minutes { get; init; }

    /// <summary>The open actions of whom they answer for, of whatever meeting; a lead's are everybody's.</summary>
    public IReadOnlyList<ActionItem> Open { get; init; } = [];

    public LocalDate Today { get; init; }

    public bool IsLead { get; init; }
}

public sealed class MeetingsReader(
    MeetingRounds meetings, AgendaReader agendas, MinutesFactsReader minutes, ActionReader actions, ScopeCheck scopes,
    CurrentNetwork network)
{
    public async Task<MeetingsView> OfAsync(TabCall call, CancellationToken ct)
    {
        var all = network.Meetings.Meetings;
        var view = new MeetingsView(
            call, [.. all.Where(one => meetings.EndsAt(one) > call.Now)], [.. all.Where(one => meetings.EndsAt(one) <= call.Now).Reverse()])
        {
            Today = network.DayOf(call.Now),
            IsLead = scopes.MayUse("command.status", call.By, call.Now),
        };
        view = view with { Open = await OpenAsync(view, ct) };
        return Meant(view) is { } meant ? await WithAsync(view, meant, ct) : view;
    }

    /// <summary>What is typed in an address and is no meeting means the next; where none is to come, the last.</summary>
    private static Meeting? Meant(MeetingsView view)
    {
        var asked = view.Call[TabLinks.Meeting];
        return view.ToCome.Concat(view.Past).FirstOrDefault(one => one.Id.ToString() == asked)
            ?? view.ToCome.FirstOrDefault(one => one.TakesPlace) ?? (view.Past is [var last, ..] ? last : null);
    }

    private async Task<MeetingsView> WithAsync(MeetingsView view, Meeting meant, CancellationToken ct)
    {
        var sent = meetings.AgendaSentAt(meant);
        var saved = await minutes.FindAsync(meant.Id, ct);
        return view with
        {
            Meeting = saved?.Meeting ?? meetings.Facts(meant),
            AgendaSent = sent,
            Agenda = sent > view.Call.Now ? null : await agendas.FindAsync(meant, ct),
            Minutes = saved,
        };
    }

    private async Task<IReadOnlyList<ActionItem>> OpenAsync(MeetingsView view, CancellationToken ct)
    {
        if (view.IsLead)
            return await actions.OpenAsync(ct);
        var open = new List<ActionItem>();
        foreach (var own in network.Roster.OwnOf(view.Call.By, view.Today))
            open.AddRange(await actions.OpenAsync(own.Id, ct));
        return open;
    }
}

/// <summary>«Møter»: the plan, and of each meeting its agenda, what was decided, and what came of it.</summary>
public sealed class MeetingsTab(MeetingsReader reader, TabRenderer renderer) : TabPage
{
    public override string Address => TabLinks.Meetings;

    public override string NameKey => "tab.meetings";

    public override string Act => "command.agenda";

    public override async Task<string> RenderAsync(TabCall call, CancellationToken ct) =>
        await renderer.RenderAsync<MeetingsPage>(await reader.OfAsync(call, ct));
}
