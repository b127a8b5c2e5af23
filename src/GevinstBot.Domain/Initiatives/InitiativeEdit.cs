using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Initiatives;

/// <summary>An initiative's phase, stage, place in the common plan and last day, as typed.</summary>
public static class InitiativeEdit
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Organizations = "organizations";
    public const string Phase = "phase";
    public const string Stage = "stage";
    public const string Priority = "priority";
    public const string Category = "category";
    public const string Closed = "closed";

    /// <summary>One argument: how many benefits nobody in the line could follow.</summary>
    public const string LeftAlone = "initiatives.left-alone";

    public const string ClosedTooFar = "initiatives.closed-too-far";

    /// <summary>One argument: the name.</summary>
    public const string NameTwice = "initiatives.name-twice";

    public const string NoOrganization = "initiatives.no-organization";

    public const int LongestName = 80;
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

    public static IReadOnlyDictionary<string, InitiativeKind> Kinds { get; } = new OrderedDictionary<string, InitiativeKind>
    {
        ["project"] = InitiativeKind.Project,
        ["programme"] = InitiativeKind.Programme,
        ["product-development"] = InitiativeKind.ProductDevelopment,
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

    /// <summary>One that the network hasn't had before; what else is to be said of it is changed afterwards.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="roster">The network, whose names are taken.</param>
    /// <param name="phases">Those of the region.</param>
    /// <param name="keyFor">A key that is free, made of a name.</param>
    public static Checked<Initiative> ReadNew(
        IReadOnlyDictionary<string, string> typed, Roster roster, RegionPhases phases, Func<string, InitiativeId> keyFor)
    {
        var form = new TypedForm(typed);
        var name = form.RequiredLine(Name, LongestName);
        var kind = form.RequiredChoice(Kind, Kinds);
        var phase = form.RequiredChoice(Phase, [.. phases.Names]);
        var organizations = form.Choices(Organizations, [.. roster.Organizations.Select(one => one.Id.Value)]);
        if (organizations.Count == 0)
            form.Refuse(Organizations, NoOrganization);
        if (!form.IsRefused(Name) && roster.Initiatives.Any(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)))
            form.Refuse(Name, NameTwice, name);
        return form.Checked(() => new Initiative(
            keyFor(name), name, phase, [.. organizations.Select(id => new OrganizationId(id))])
        {
            Kind = kind,
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
