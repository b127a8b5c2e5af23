using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Beslutning on one item; the title is kept with it, so that it can be read without the agenda.</summary>
public sealed record Decision(string ItemId, AgendaText Title, string Text);

/// <summary>An action as the meeting decided it; its number is its place in the minutes.</summary>
public sealed record DecidedAction(int Number, string What, OrganizationId Organization, LocalDate Due);

/// <summary>Referat: decisions and actions of one meeting.</summary>
public sealed record Minutes(LocalDate Meeting, IReadOnlyList<Decision> Decisions, IReadOnlyList<DecidedAction> Actions);
