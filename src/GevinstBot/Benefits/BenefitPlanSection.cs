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
        var told = new ToldInFile();
        var known = BenefitFileReader.Of(root, roster);
        foreach (var reader in root.List("plans"))
            ReadPlan(reader, known, plans, told);
        foreach (var (organization, indicator, _) in BenefitRules.OverWhole(plans))
            root.ProblemAt("plans", "file.shares-over-whole", indicator.Value, organization.Value);
        return new PlansInFile(
            plans, told.Measured.ToLookup(one => one.Key, one => one.Measured), told.Changes.ToLookup(one => one.Key, one => one.Change));
    }

    private static void ReadPlan(
        SectionReader reader, BenefitFileReader known, List<BenefitPlan> plans, ToldInFile told)
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
            told.AddFrom(item, plan.KeyOf(new Benefit(new BenefitId(item.OptionalText("id") ?? ""), "")));
            plan = plan.With(known.Benefit(item, ids, plan));
        }
        reader.RefuseUnknownKeys();
        plans.Add(plan);
    }

    /// <summary>What a file tells beside its plans.</summary>
    private sealed class ToldInFile
    {
        public List<(BenefitKey Key, Measurement Measured)> Measured { get; } = [];

        public List<(BenefitKey Key, CarriedOut Change)> Changes { get; } = [];

        public void AddFrom(SectionReader reader, BenefitKey key)
        {
            Measured.AddRange(BenefitFileReader.Measured(reader).Select(measured => (key, measured)));
            Changes.AddRange(BenefitFileReader.Changes(reader).Select(change => (key, change)));
        }
    }
}
