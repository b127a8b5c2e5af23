using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Initiatives;

/// <summary>An initiative's phase, stage, place in the common plan and last day, as typed.</summary>
public static class InitiativeEdit
{
    public const string Phase = "phase";
    public const string Stage = "stage";
    public const string Priority = "priority";
    public const string Category = "category";
    public const string Closed = "closed";

    /// <summary>One argument: how many benefits nobody in the line could follow.</summary>
    public const string LeftAlone = "initiatives.left-alone";

    public const string ClosedTooFar = "initiatives.closed-too-far";

    public const int LongestCategory = 40;

    /// <summary>How many years ahead a project's last day may be: it is planned, and still one that somebody may have mistyped.</summary>
    private const int MostYears = 3;

    public static IReadOnlyDictionary<string, ImplementationStage> Stages { get; } = new OrderedDictionary<string, ImplementationStage>
    {
        ["rollout"] = ImplementationStage.Rollout,
        ["training"] = ImplementationStage.Training,
        ["getting-used"] = ImplementationStage.GettingUsed,
        ["seeing-the-potential"] = ImplementationStage.SeeingThePotential,
        ["new-ways-of-working"] = ImplementationStage.NewWaysOfWorking,
        ["organisational-development"] = ImplementationStage.OrganisationalDevelopment,
    };

    public static IReadOnlyDictionary<string, InitiativePriority> Priorities { get; } = new OrderedDictionary<string, InitiativePriority>
    {
        ["high"] = InitiativePriority.High,
        ["medium"] = InitiativePriority.Medium,
        ["low"] = InitiativePriority.Low,
    };

    /// <param name="typed">What was typed.</param>
    /// <param name="before">The initiative as it stands.</param>
    /// <param name="phases">Those of the region.</param>
    /// <param name="handover">What it would leave to the line.</param>
    /// <param name="today">The day.</param>
    public static Checked<Initiative> Read(
        IReadOnlyDictionary<string, string> typed, Initiative before, RegionPhases phases, InitiativeHandover handover, LocalDate today)
    {
        var form = new TypedForm(typed);
        var phase = form.RequiredChoice(Phase, [.. phases.ChoosableFor(before)]);
        var stage = form.Choice(Stage, Stages);
        var priority = form.Choice(Priority, Priorities);
        var category = form.Line(Category, LongestCategory);
        var closed = form.IsEmpty(Closed) ? null : Day(form, before, handover, today);
        return form.Checked(() => before with
        {
            Phase = phase,
            Stage = stage,
            Priority = priority,
            Category = category,
            Closed = closed,
        });
    }

    /// <summary>One that has ended already may be changed in all else, whatever it has left.</summary>
    private static LocalDate? Day(TypedForm form, Initiative before, InitiativeHandover handover, LocalDate today)
    {
        if (TypedDate.Read(form[Closed]) is not { } day)
            form.Refuse(Closed, TypedForm.NotADate);
        else if (day > today.PlusYears(MostYears))
            form.Refuse(Closed, ClosedTooFar, MostYears);
        else if (before.Closed != day && handover.Alone.Count > 0)
            form.Refuse(Closed, LeftAlone, handover.Alone.Count);
        else
            return day;
        return null;
    }
}
