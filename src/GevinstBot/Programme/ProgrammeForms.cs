using AdaptiveCards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>Shows the form of a programme as far as it has come: with what is wrong, or as those concerned will be told.</summary>
public sealed class ProgrammeForms(ProgrammeReader programmes, ProgrammeChangedReader changes, CurrentNetwork network)
{
    public ProgrammeFormFacts Facts(Instant now) => new(
        network.Section<Cohorts>().All, now.InZone(network.Zone), network.Version, (cohort, day) => changes.IsSent(cohort, day, now));

    /// <summary>The same of the network as it is stored now, whoever has stored it.</summary>
    public async Task<ProgrammeFormFacts> NewestAsync(Instant now, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        return Facts(now);
    }

    public AdaptiveCard Preview(CardRequest request, ProgrammeFormFacts facts, CohortChange change, bool isOvertaken)
    {
        var (cohort, day) = facts.With(change);
        var isNewDay = !day.After.IsCancelled && (day.Before is not { IsCancelled: false } || day.IsMoved);
        return ProgrammeFormCard.Preview(request, facts, new ProgrammePreview(cohort, day, cohort.PeopleOf(day.After).Count)
        {
            Clash = isNewDay
                ? ProgrammeWords.Clash(programmes.ClashOf(day.After, cohort), network.Roster, request.Texts)
                : null,
            IsOvertaken = isOvertaken,
        });
    }
}
