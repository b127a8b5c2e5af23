using GevinstBot.Graph;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Invitations;

/// <summary>The meetings in the organiser's calendar: who is invited, when, where one joins, and what is on the agenda.</summary>
public static class InvitationsSlice
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddTable<InvitationTable>(InvitationTable.Name)
        .AddSingleton<InvitationReader>()
        .AddSingleton<InvitationSaving>()
        .AddSingleton<InvitationTurns>()
        .AddGraphWork<InvitationWork>()
        .AddSingleton<StatusWarning, CalendarWarning>();
}
