using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Benefits;

/// <summary>Benefits: planned, owned, approved, and followed from the plan to the full effect.</summary>
public static class BenefitsSlice
{
    public static IHostApplicationBuilder AddBenefits(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<BenefitPlanTable>(BenefitPlanTable.Name)
            .AddTable<BenefitMeasurementTable>(BenefitMeasurementTable.Name)
            .AddSingleton<BenefitsReader>()
            .AddRoles<BenefitRoleReader>()
            .AddSingleton<BenefitSaving>()
            .AddSingleton<BenefitViews>()
            .AddNetworkSection<GoalSection>()
            .AddNetworkSection<BenefitPlanSection>()
            .AddSingleton<ExportedSection, ExportedPlanSection>()
            .AddRounds<BenefitsPrompts>()
            .AddSingleton<BenefitStatusReader>()
            .AddRounds<PlanApprovalPrompts>()
            .AddRounds<BenefitStatusPrompts>()
            .AddSingleton<TertialReader>()
            .AddExport<TertialExport>()
            .AddRounds<TertialPrompts>()
            .AddCommand<TertialCommand>()
            .AddCommand<BenefitsCommand>()
            .AddCommand<BenefitPlanCommand>()
            .AddCommand<NewBenefitCommand>()
            .AddCommand<BenefitMapCommand>()
            .AddCommand<BenefitPotentialCommand>()
            .AddSubmit<BenefitsShowSubmit>()
            .AddSubmit<BenefitsEditSubmit>()
            .AddSubmit<BenefitsAnswerSubmit>()
            .AddSubmit<BenefitsProposeSubmit>()
            .AddSubmit<PlanApprovalApproveSubmit>()
            .AddSubmit<BenefitStatusAnswerSubmit>()
            .AddSubmit<BenefitStatusConfirmSubmit>()
            .AddSubmit<BenefitStatusExplainSubmit>()
            .AddSubmit<BenefitStatusEditSubmit>();
        return builder;
    }
}
