using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Meldt sak: what an organisation wants to take up in a meeting. It goes to the lead first: in the draft of the agenda, or by itself once
/// there is one; and what became of it is told back.
/// </summary>
/// <param name="Meeting">For which one it was raised.</param>
/// <param name="Id">Its name among all that are raised.</param>
/// <param name="Organization">Who raises it.</param>
/// <param name="Said">What it is about.</param>
/// <param name="RaisedBy">Who wrote it last.</param>
/// <param name="Raised">When.</param>
/// <param name="First">When it was raised first.</param>
public sealed record RaisedItem(
    MeetingId Meeting, string Id, OrganizationId Organization, RaisedAnswer Said, PersonId RaisedBy, Instant Raised, Instant First)
    : IVersioned<RaisedItem>
{
    public int Version { get; init; } = 1;

    /// <summary>Null until the lead has taken it in or declined it by itself; what is in a draft is decided there.</summary>
    public RaisedVerdict? Verdict { get; init; }

    /// <summary>Taken back before the lead had said anything.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>By itself; what is in a draft is decided there.</summary>
    public bool IsTakenIn => !IsWithdrawn && Verdict is { IsTaken: true };

    /// <summary>
    /// The next draft is to have it: no lead has said anything to it, or the meeting that it was taken up for is off.
    /// </summary>
    /// <param name="isOff">Its own meeting is off.</param>
    /// <param name="agendas">Those that may have it.</param>
    public bool WaitsBeside(bool isOff, IEnumerable<RaisedAgenda> agendas) =>
        !IsWithdrawn && (Verdict is null || (isOff && Verdict.IsTaken))
        && agendas.All(one => one.Of(this) is not { } placed || (one.IsOff && placed.Kept));

    PersonId? IVersioned<RaisedItem>.By => Verdict?.By ?? RaisedBy;

    Instant IVersioned<RaisedItem>.At => Verdict?.At ?? Raised;

    /// <summary>As an agenda has it: in the organisation's words, with the lead's minutes and presenter.</summary>
    public AgendaItem Item => new(
        AgendaCandidate.IdOf(AgendaItemKind.Raised, Id), AgendaItemKind.Raised, AgendaText.Written(Said.Title),
        Verdict?.Minutes ?? Said.Minutes, Organization)
    {
        Presenter = Verdict is null ? Said.Presenter : Verdict.Presenter,
        Asked = Said.Minutes,
        Sources = [new AgendaSource(Organization, Id)],
    };

    public bool SaysTheSameAs(RaisedItem other) =>
        (Meeting, Said, IsWithdrawn, Verdict?.Said) == (other.Meeting, other.Said, other.IsWithdrawn, other.Verdict?.Said);
}

/// <summary>What the lead said to a raised item.</summary>
/// <param name="Said">What it is.</param>
/// <param name="By">Which lead.</param>
/// <param name="At">When.</param>
public sealed record RaisedVerdict(RaisedWord Said, PersonId By, Instant At)
{
    public bool IsTaken => Said.Reason is null;

    public int Minutes => Said.Minutes;

    public string? Presenter => Said.Presenter;
}

/// <summary>It is taken in, with its minutes and who presents it; or it isn't, for a reason.</summary>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Presenter">Who presents it; null where nobody is named.</param>
/// <param name="Reason">Why it isn't taken in; null where it is.</param>
public sealed record RaisedWord(int Minutes, string? Presenter, string? Reason);

/// <summary>An agenda that a raised item may be in.</summary>
/// <param name="Agenda">As it stands.</param>
/// <param name="IsSent">The organisations have got it.</param>
/// <param name="IsOff">Its meeting is cancelled: what it was to take up is taken up in another.</param>
public sealed record RaisedAgenda(Agenda Agenda, bool IsSent, bool IsOff)
{
    /// <summary>Null where the agenda hasn't got it.</summary>
    public AgendaItem? Of(RaisedItem item) => Agenda.Items.FirstOrDefault(one => one.IsMadeOf(item.Organization, item.Id));
}
