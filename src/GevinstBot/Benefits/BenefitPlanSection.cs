using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// <c>plans: [{ initiative: …, organization: …, benefits: […] }]</c>: the plans that there were before the network used the bot. A plan
/// that has been changed in Teams since counts as it was changed. What can't be right in a plan is a mistake of the file, so that a file is
/// taken whole or not at all.
/// </summary>
public sealed class BenefitPlanSection : NetworkSection<PlansInFile>
{
    protected override PlansInFile Read(SectionReader root, Roster roster)
    {
        var plans = new List<BenefitPlan>();
        var measured = new List<(BenefitKey Key, Measurement Measured)>();
        var known = BenefitFileReader.Of(root, roster);
        foreach (var reader in root.List("plans"))
            ReadPlan(reader, known, plans, measured);
        foreach (var (organization, indicator, _) in BenefitRules.OverWhole(plans))
            root.ProblemAt("plans", "file.shares-over-whole", indicator.Value, organization.Value);
        return new PlansInFile(plans, measured.ToLookup(one => one.Key, one => one.Measured));
    }

    private static void ReadPlan(
        SectionReader reader, BenefitFileReader known, List<BenefitPlan> plans, List<(BenefitKey Key, Measurement Measured)> measured)
    {
        var initiative = known.Initiative(reader);
        var organization = new OrganizationId(reader.Text("organization"));
        if (organization.Value.Length > 0 && initiative?.Organizations.Contains(organization) is false)
            reader.ProblemAt("organization", "file.initiative-not-for", initiative.Id.Value, organization.Value);
        if (plans.Exists(plan => plan.Initiative == initiative?.Id && plan.Organization == organization))
            reader.ProblemAt("organization", "file.twice", $"{initiative!.Id} {organization}");
        var plan = new BenefitPlan(
            initiative?.Id ?? default, organization, [], By: null, NodaConstants.UnixEpoch)
        { Version = 0, ContentVersion = 0 };
        var ids = new HashSet<string>();
        foreach (var item in reader.List("benefits"))
        {
            var benefit = known.Benefit(item, ids, plan, out var levels);
            plan = plan.With(benefit);
            measured.AddRange(levels.Select(level => (plan.KeyOf(benefit), level)));
        }
        reader.RefuseUnknownKeys();
        plans.Add(plan);
    }
}
