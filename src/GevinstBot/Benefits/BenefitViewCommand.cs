using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>What the commands of benefits are answered from.</summary>
public sealed record BenefitViews(AskedForms Forms, BenefitsReader Reader);

/// <summary>A command whose answer is the benefits' card, at what its words ask for.</summary>
public abstract class BenefitViewCommand(BenefitViews views) : Command
{
    public sealed override MenuPlace Place => MenuPlace.Seldom;

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var question = await views.Reader.OfAsync(call.By, call.Now, ct);
        if (ViewOf(question, call) is not { } view)
            return AnswerCard.For(call.Texts, "benefits.no-initiatives");
        var request = await views.Forms.AskAsync(BenefitRhythm.Kind, call, view, AskedRhythm.Days, ct);
        return BenefitsPrompts.Shown(request, question, view);
    }

    /// <summary>What the card shows, by the fields of its buttons; null where no initiative is one's own.</summary>
    protected abstract IReadOnlyDictionary<string, string>? ViewOf(BenefitsQuestion question, CommandCall call);

    protected static IReadOnlyList<Initiative> InitiativesOf(BenefitsQuestion question) =>
        [.. question.Possible.Select(plan => plan.Initiative).DistinctBy(initiative => initiative.Id)];

    /// <summary>By the initiative's name or a part of it, and the organisation where there are several; else empty.</summary>
    protected static string Meant(BenefitsQuestion question, CommandCall call)
    {
        var words = CleanText.Command(call.Argument);
        var meant = question.Possible.Where(plan => words.Length > 0 && Names(plan).Any(name =>
            CleanText.Command(name).StartsWith(words, StringComparison.Ordinal))).ToList();
        if (meant.Count == 0 && TypedInitiative.Read(call.Argument, InitiativesOf(question)) is { } called)
            meant = [.. question.Possible.Where(plan => plan.Initiative.Id == called.Id)];
        return (meant.Count == 0 ? question.Possible : meant) is [var one]
            ? BenefitPlanTable.IdOf(one.Initiative.Id, one.Organization.Id)
            : "";

        IEnumerable<string> Names((Initiative Initiative, Organization Organization) plan) =>
        [
            plan.Initiative.Name,
            $"{plan.Initiative.Name} {plan.Organization.ShortName}",
            call.Texts["benefits.plan-name", plan.Initiative.Name, plan.Organization.ShortName],
        ];
    }
}
