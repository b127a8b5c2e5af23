using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.ChangePlans;

/// <summary>The change plans that one person may see and change; looked up for the person, never from the card.</summary>
/// <param name="Initiatives">A lead's are all; a contact's those of the own organisations. What goes on first, by priority.</param>
/// <param name="Plans">Those that somebody has begun.</param>
/// <param name="Phases">The region's.</param>
/// <param name="Roster">Who is who.</param>
/// <param name="Today">The day.</param>
/// <param name="Zone">The network's.</param>
public sealed record ChangePlansQuestion(
    IReadOnlyList<Initiative> Initiatives, IReadOnlyList<ChangePlan> Plans, RegionPhases Phases, Roster Roster, LocalDate Today,
    DateTimeZone Zone)
{
    /// <summary>Null for one that isn't the person's, or isn't there.</summary>
    public Initiative? Find(string? id) => Initiatives.FirstOrDefault(one => one.Id.Value == id);

    public ChangeCourse CourseOf(Initiative initiative) => new(
        ChangePhases.Of(initiative, Phases.Names, Today), Plans.FirstOrDefault(plan => plan.Initiative == initiative.Id));
}
