using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>For whom somebody can tell an experience: whom they answer for, and a lead for all.</summary>
internal static class TellerReader
{
    public static IReadOnlyList<Organization> OrganizationsOf(this CurrentNetwork network, PersonId person, Instant now)
    {
        var roster = network.Roster;
        return roster.IsLead(person) ? roster.Organizations : [.. roster.AnsweredForBy(person, network.DayOf(now))];
    }
}
