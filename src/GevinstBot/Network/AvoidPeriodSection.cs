using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>Periods to avoid beside those every year has: school holidays by organisation, surveys.</summary>
public sealed record AvoidPeriodList(IReadOnlyList<AvoidPeriod> Periods);

/// <summary><c>avoid: [{ key, from, to, organizations?, strength? }]</c>; without organisations the period is everybody's.</summary>
public sealed class AvoidPeriodSection : NetworkSection<AvoidPeriodList>
{
    private static readonly Dictionary<string, AvoidStrength> Strengths = new()
    {
        ["soft"] = AvoidStrength.Soft,
        ["hard"] = AvoidStrength.Hard,
    };

    protected override AvoidPeriodList Read(SectionReader root, Roster roster)
    {
        var known = roster.Organizations.Select(o => o.Id).ToHashSet();
        var periods = new List<AvoidPeriod>();
        foreach (var reader in root.List("avoid"))
        {
            var own = ReadPeriods(reader, known);
            // The same period for the same organisation, on some of the same days.
            if (own.Any(period => periods.Exists(before => (before.Key, before.OrganizationId) == (period.Key, period.OrganizationId)
                && before.From <= period.To && period.From <= before.To)))
                reader.ProblemAt("key", "file.twice", own[0].Key);
            periods.AddRange(own);
        }
        return new AvoidPeriodList(periods);
    }

    private static IReadOnlyList<AvoidPeriod> ReadPeriods(SectionReader reader, HashSet<OrganizationId> known)
    {
        var (key, from, to) = (reader.Key("key"), reader.Date("from"), reader.Date("to"));
        var organizations = reader.Organizations("organizations", known);
        var strength = reader.Choice("strength", Strengths, otherwise: "soft");
        if (to < from)
            reader.ProblemAt("to", "file.bad-interval");
        reader.RefuseUnknownKeys();
        return organizations.Count == 0
            ? [new AvoidPeriod(key, from, to, null, strength)]
            : [.. organizations.Select(organization => new AvoidPeriod(key, from, to, organization.Value, strength))];
    }
}
