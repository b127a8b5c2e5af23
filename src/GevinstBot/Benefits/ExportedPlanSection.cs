using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Benefits;

/// <summary>
/// The plans of the network file as they stand: those changed in Teams in the place of the file's, and of all what was measured. A
/// plan of an initiative that is no longer in the network has no place in a file.
/// </summary>
public sealed class ExportedPlanSection(BenefitPlanTable plans, BenefitMeasurementTable measurements) : ExportedSection
{
    private const string Plans = "plans";

    public override async Task<FileMap> AddToAsync(FileMap root, Roster roster, CancellationToken ct)
    {
        var told = (await measurements.AllAsync(ct)).ToDictionary(one => one.Benefit);
        var stored = (await plans.AllAsync(ct))
            .Where(plan => roster.Initiatives.Any(known => known.Id == plan.Initiative && known.Organizations.Contains(plan.Organization)))
            .OrderBy(plan => plan.Initiative.Value, StringComparer.Ordinal).ThenBy(plan => plan.Organization.Value, StringComparer.Ordinal)
            .ToList();
        if (stored.Count == 0 && told.Count == 0)
            return root;
        var (inFile, writer) = (root.List(Plans).OfType<FileMap>().ToList(), new BenefitFileWriter(root));
        return root.With(Plans, FileList.Of(
        [
            .. inFile.Select(map => stored.Find(plan => IsOf(map, plan)) is { } changed
                ? Written(changed, map, writer, told)
                : WithTold(map, told)),
            .. stored.Where(plan => !inFile.Exists(map => IsOf(map, plan))).Select(plan => Written(plan, before: null, writer, told)),
        ]));
    }

    private static FileMap Written(
        BenefitPlan plan, FileMap? before, BenefitFileWriter writer, Dictionary<BenefitKey, BenefitMeasurements> told) => FileMap.Of(
        ("initiative", FileText.Of(plan.Initiative.Value)), ("organization", FileText.Of(plan.Organization.Value)),
        ("benefits", FileList.Of(plan.Benefits.Select(benefit => writer.Of(
            benefit,
            before?.List("benefits").OfType<FileMap>().FirstOrDefault(known => known.Text("id") == benefit.Id.Value),
            told.GetValueOrDefault(plan.KeyOf(benefit)))))));

    private static FileMap WithTold(FileMap plan, Dictionary<BenefitKey, BenefitMeasurements> told) => plan.With(
        "benefits",
        FileList.Of(plan.List("benefits").Select(item => item is FileMap benefit && told.TryGetValue(KeyOf(plan, benefit), out var of)
            ? BenefitFileWriter.WithTold(benefit, of)
            : item)));

    private static BenefitKey KeyOf(FileMap plan, FileMap benefit) => new(
        new InitiativeId(plan.Text("initiative") ?? ""), new OrganizationId(plan.Text("organization") ?? ""),
        new BenefitId(benefit.Text("id") ?? ""));

    private static bool IsOf(FileMap map, BenefitPlan plan) =>
        map.Text("initiative") == plan.Initiative.Value && map.Text("organization") == plan.Organization.Value;
}
