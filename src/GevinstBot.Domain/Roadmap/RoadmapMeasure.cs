using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Roadmap;

public enum MeasureState
{
    Open,
    Done,

    /// <summary>Given up, with a reason.</summary>
    Dropped,
}

/// <summary>What the network is to do of itself, who sees to it, by when, and how far it has come.</summary>
/// <param name="What">In a line or two.</param>
/// <param name="Owner">An organisation; null for the network's lead.</param>
/// <param name="Due">The day itself is still in time.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it was given up, or moved; empty where nothing is said.</param>
public sealed record MeasureContent(string What, OrganizationId? Owner, LocalDate Due, MeasureState State, string Reason)
{
    public const string WhatField = "measure-what";
    public const string OwnerField = "measure-owner";
    public const string DueField = "measure-due";
    public const string StateField = "measure-state";
    public const string ReasonField = "measure-reason";

    /// <summary>The choice of the lead as the owner; no organisation is called so.</summary>
    public const string OwnerLead = "lead";

    public const int LongestWhat = 200;
    public const int LongestReason = 200;

    /// <summary>The day is before the earliest that makes sense.</summary>
    public const string DueIsPast = "roadmap.due-past";

    /// <summary>What is given up, or moved, says why.</summary>
    public const string NeedsReason = "roadmap.needs-reason";

    public static IReadOnlyDictionary<string, MeasureState> States { get; } = new Dictionary<string, MeasureState>
    {
        ["open"] = MeasureState.Open,
        ["done"] = MeasureState.Done,
        ["dropped"] = MeasureState.Dropped,
    };

    public static string KeyOf(MeasureState state) => States.First(choice => choice.Value == state).Key;

    /// <param name="typed">What was typed.</param>
    /// <param name="organizations">Who can own one.</param>
    /// <param name="before">As it stands; null for a new one.</param>
    /// <param name="today">A new one is due today or later, and one that is open isn't moved into the past.</param>
    public static Checked<MeasureContent> Read(
        IReadOnlyDictionary<string, string> typed, IEnumerable<OrganizationId> organizations, MeasureContent? before, LocalDate today)
    {
        var form = new TypedForm(typed);
        var what = form.RequiredText(WhatField, LongestWhat);
        var owner = form.RequiredChoice(OwnerField, [OwnerLead, .. organizations.Select(id => id.Value)], TypedForm.NotAChoice);
        var due = form.RequiredDate(DueField, before is { } known ? LocalDate.Min(known.Due, today) : today, DueIsPast);
        var state = before is null ? MeasureState.Open : form.RequiredChoice(StateField, States, TypedForm.NotAChoice);
        var reason = form.Text(ReasonField, LongestReason);
        if (reason.Length == 0 && (state is MeasureState.Dropped || (state is MeasureState.Open && before?.Due < due)))
            form.Refuse(ReasonField, NeedsReason);
        return form.Checked(() => new MeasureContent(
            what, owner == OwnerLead ? null : new OrganizationId(owner), due!.Value, state, reason));
    }

    /// <summary>What the fields hold when it is changed. A reason is of one change, and said anew with the next.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [WhatField] = What,
        [OwnerField] = Owner?.Value ?? OwnerLead,
        [DueField] = LocalDatePattern.Iso.Format(Due),
        [StateField] = KeyOf(State),
        [ReasonField] = State is MeasureState.Dropped ? Reason : "",
    };
}

/// <summary>Forbedringstiltak: a measure of the network's road map, and who changed it last.</summary>
/// <param name="Id">Its name: the card it was written on, and a number.</param>
/// <param name="Content">What it says.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When.</param>
public sealed record RoadmapMeasure(string Id, MeasureContent Content, PersonId By, Instant At) : IVersioned<RoadmapMeasure>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<RoadmapMeasure>.By => By;

    public bool IsOpen => Content.State is MeasureState.Open;

    public bool IsOverdue(LocalDate today) => IsOpen && Content.Due < today;

    public bool SaysTheSameAs(RoadmapMeasure other) => Content == other.Content;

    /// <summary>What is open first, the soonest due first; then what is over, the last first.</summary>
    public static IReadOnlyList<RoadmapMeasure> InOrder(IEnumerable<RoadmapMeasure> measures) =>
    [
        .. measures.OrderBy(one => !one.IsOpen)
            .ThenBy(one => one.IsOpen ? one.Content.Due : LocalDate.MinIsoValue)
            .ThenByDescending(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal),
    ];
}
