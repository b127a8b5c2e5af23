using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>Which training the contacts have said that they have had: each contact's last answer.</summary>
public sealed class TrainingReader(ContactAnswerTable answers, CurrentNetwork network)
{
    /// <summary>Whoever answers every January has answered since.</summary>
    private const int YearsBack = 2;

    /// <summary>By organisation, of those who still are the contact.</summary>
    public async Task<IReadOnlyDictionary<OrganizationId, ContactAnswer>> OfAllAsync(Instant now, CancellationToken ct) =>
        (await answers.SinceYearAsync(network.DayOf(now).Year - YearsBack, ct))
            .Where(answer => answer.Trainings is not null && answer.Contact == network.Roster.ContactOf(answer.Organization))
            .GroupBy(answer => answer.Organization).ToDictionary(own => own.Key, own => own.MaxBy(answer => answer.At)!);
}
