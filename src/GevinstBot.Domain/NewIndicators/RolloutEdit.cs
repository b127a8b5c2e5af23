using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>
/// What a step makes of an indicator's organisations and periods. Whoever comes along is asked from the period that is going on: that of
/// the next card, and of none that is out.
/// </summary>
public static class RolloutEdit
{
    public const string OrganizationsField = "rollout-organizations";
    public const string PeriodsField = "rollout-periods";
    public const string ReasonField = "rollout-reason";

    public const string NobodyChosen = "new-indicators.nobody-chosen";

    public const int LongestReason = 200;

    /// <summary>How many periods are tried where nobody says otherwise.</summary>
    public const int UsualPeriods = 2;

    /// <summary>So many periods can be chosen; a year of tertials would be no trial.</summary>
    public static readonly IReadOnlyDictionary<string, int> Periods = new Dictionary<string, int> { ["2"] = 2, ["3"] = 3, ["6"] = 6 };

    /// <summary>«Prøv ut»: some organisations, for some periods from the one that is going on.</summary>
    public static Checked<IndicatorDefinition> Try(
        IReadOnlyDictionary<string, string> typed, IndicatorDefinition written, Roster roster, LocalDate today)
    {
        var form = new TypedForm(typed);
        var chosen = Chosen(form, roster, written.Organizations);
        var periods = form.RequiredChoice(PeriodsField, Periods, TypedForm.NotAChoice);
        if (chosen.Count == 0)
            form.Refuse(OrganizationsField, NobodyChosen);
        return form.Checked(() => With(written, chosen, today) with
        {
            Life = new IndicatorLife
            {
                From = chosen.ToDictionary(of => of, _ => Current(written, today)),
                TrialUntil = Enumerable.Range(1, periods - 1).Aggregate(Current(written, today), (period, _) => period.Next()),
            },
        });
    }

    /// <summary>«Ta i bruk»: for those who tried it, and whoever is chosen besides.</summary>
    public static Checked<IndicatorDefinition> Use(
        IReadOnlyDictionary<string, string> typed, IndicatorDefinition tried, Roster roster, LocalDate today)
    {
        var form = new TypedForm(typed);
        var chosen = Chosen(form, roster, tried.Organizations);
        // What nobody was asked for while it waited for a decision isn't asked for afterwards.
        var resumed = IndicatorStages.Of(tried, today) == IndicatorStage.TrialOver ? tried.Organizations : [];
        return form.Checked(() => With(tried, chosen, today, resumed) is var next
            ? next with { Life = next.Life with { TrialUntil = null } }
            : tried);
    }

    /// <summary>«Utvid»: more organisations.</summary>
    public static Checked<IndicatorDefinition> Widen(
        IReadOnlyDictionary<string, string> typed, IndicatorDefinition inUse, Roster roster, LocalDate today)
    {
        var form = new TypedForm(typed);
        var chosen = Chosen(form, roster, inUse.Organizations);
        if (chosen.Count == 0)
            form.Refuse(OrganizationsField, NobodyChosen);
        return form.Checked(() => With(inUse, chosen, today));
    }

    /// <summary>«Avvikle»: what is over is still asked for on the cards that are out, and nothing after it.</summary>
    public static Checked<IndicatorDefinition> Retire(
        IReadOnlyDictionary<string, string> typed, IndicatorDefinition inUse, LocalDate today)
    {
        var form = new TypedForm(typed);
        var reason = form.RequiredLine(ReasonField, LongestReason);
        return form.Checked(() => inUse with
        {
            Life = inUse.Life with { End = new IndicatorEnd(Current(inUse, today).Previous(), reason) },
        });
    }

    /// <summary>«Avslå», with a reason that the proposer sees.</summary>
    public static Checked<string> Decline(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var reason = form.RequiredLine(ReasonField, LongestReason);
        return form.Checked(() => reason);
    }

    /// <summary>Those who may come along.</summary>
    public static IReadOnlyList<Organization> Others(Roster roster, IReadOnlyCollection<OrganizationId> already) =>
        [.. roster.Organizations.Where(one => !already.Contains(one.Id))];

    /// <summary>The period that is going on.</summary>
    public static ReportingPeriod Current(IndicatorDefinition definition, LocalDate today) =>
        ReportingPeriod.Containing(today, definition.Frequency);

    private static List<OrganizationId> Chosen(TypedForm form, Roster roster, IReadOnlyCollection<OrganizationId> already) =>
    [
        .. form.Choices(OrganizationsField, [.. Others(roster, already).Select(one => one.Id.Value)])
            .Select(id => new OrganizationId(id)),
    ];

    private static IndicatorDefinition With(
        IndicatorDefinition definition, IEnumerable<OrganizationId> added, LocalDate today, IEnumerable<OrganizationId>? resumed = null)
    {
        var (all, from) = (added.ToList(), new Dictionary<OrganizationId, ReportingPeriod>(definition.Life.From));
        foreach (var organization in all.Concat(resumed ?? []))
            from[organization] = Current(definition, today);
        return definition with
        {
            Organizations = [.. definition.Organizations, .. all],
            Life = definition.Life with { From = from },
        };
    }
}
