using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.ChangePlans;

/// <summary>How far one part has come, and who sees to it; null while nobody is said to.</summary>
public sealed record PartSaid(ChangeState State, ChangeRole? Who)
{
    public static PartSaid Nothing { get; } = new(ChangeState.NotBegun, Who: null);

    /// <summary>There, or not needed.</summary>
    public bool IsInPlace => State is ChangeState.Done or ChangeState.NotRelevant;
}

/// <summary>Endringsplan: what is in place of what a change needs, one for an initiative, and who changed it last.</summary>
/// <param name="Initiative">Whose.</param>
/// <param name="Said">What was said of each part; of one that isn't here, nothing.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When.</param>
public sealed record ChangePlan(InitiativeId Initiative, IReadOnlyDictionary<ChangePart, PartSaid> Said, PersonId By, Instant At)
    : IVersioned<ChangePlan>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<ChangePlan>.By => By;

    public PartSaid Of(ChangePart part) => Said.GetValueOrDefault(part, PartSaid.Nothing);

    public bool SaysTheSameAs(ChangePlan other) => ChangeParts.InOrder.All(part => Of(part) == other.Of(part));

    public static string StateField(ChangePart part) => $"{part.Key()}-state";

    public static string WhoField(ChangePart part) => $"{part.Key()}-who";

    /// <summary>Somebody sees to what is under way.</summary>
    public const string NeedsWho = "change-plan.needs-who";

    /// <param name="typed">What was typed. A client may leave out what it hides: that stays as it stands.</param>
    /// <param name="before">The plan as it stands; null where nobody has begun one.</param>
    public static Checked<IReadOnlyDictionary<ChangePart, PartSaid>> Read(
        IReadOnlyDictionary<string, string> typed, ChangePlan? before)
    {
        var form = new TypedForm(typed);
        var said = new Dictionary<ChangePart, PartSaid>();
        foreach (var part in ChangeParts.InOrder)
            said[part] = Read(form, part, before?.Of(part) ?? PartSaid.Nothing);
        return form.Checked<IReadOnlyDictionary<ChangePart, PartSaid>>(() => said);
    }

    /// <summary>What the fields hold when it is changed.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(ChangePlan? plan)
    {
        var fields = new Dictionary<string, string>();
        foreach (var part in ChangeParts.InOrder)
        {
            var said = plan?.Of(part) ?? PartSaid.Nothing;
            fields[StateField(part)] = ChangeParts.KeyOf(said.State);
            if (said.Who is { } who)
                fields[WhoField(part)] = ChangeParts.KeyOf(who);
        }
        return fields;
    }

    private static PartSaid Read(TypedForm form, ChangePart part, PartSaid before)
    {
        if (!form.Has(StateField(part)))
            return before;
        var state = form.RequiredChoice(StateField(part), ChangeParts.States);
        var who = form.Choice(WhoField(part), ChangeParts.Roles);
        if (state is ChangeState.UnderWay && who is null && !form.IsRefused(WhoField(part)))
            form.Refuse(WhoField(part), NeedsWho);
        return new PartSaid(state, who);
    }
}
