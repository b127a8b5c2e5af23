using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Phases;

public enum PhaseReply
{
    Yes,
    NotYet,
    NotRelevant,
}

/// <summary>What an organisation says at a change of phase: a reply to each question, and a line of its own.</summary>
/// <param name="Replies">By the question's name.</param>
/// <param name="Note">What is missing, and who sees to it; empty where nothing is said.</param>
public sealed record PhaseSaid(IReadOnlyDictionary<string, PhaseReply> Replies, string Note)
{
    public const string NoteField = "phase-note";
    public const int LongestNote = 300;

    public static IReadOnlyDictionary<string, PhaseReply> Choices { get; } = new Dictionary<string, PhaseReply>
    {
        ["yes"] = PhaseReply.Yes,
        ["not-yet"] = PhaseReply.NotYet,
        ["not-relevant"] = PhaseReply.NotRelevant,
    };

    public static string KeyOf(PhaseReply reply) => Choices.First(choice => choice.Value == reply).Key;

    public static Checked<PhaseSaid> Read(IReadOnlyDictionary<string, string> typed, PhasePoints questions)
    {
        var form = new TypedForm(typed);
        var replies = questions.All.ToDictionary(
            question => question.Id, question => form.RequiredChoice(question.Field, Choices, TypedForm.NotAChoice));
        var note = form.Text(NoteField, LongestNote);
        return form.Checked(() => new PhaseSaid(replies, note));
    }

    /// <summary>What the fields hold when it is changed.</summary>
    public IReadOnlyDictionary<string, string> Fields(PhasePoints questions)
    {
        var fields = questions.All.Where(question => Replies.ContainsKey(question.Id))
            .ToDictionary(question => question.Field, question => KeyOf(Replies[question.Id]));
        fields[NoteField] = Note;
        return fields;
    }

    public bool Equals(PhaseSaid? other) => other is not null && Note == other.Note && Replies.Count == other.Replies.Count
        && Replies.All(reply => other.Replies.TryGetValue(reply.Key, out var said) && said == reply.Value);

    public override int GetHashCode() => HashCode.Combine(Note, Replies.Count);
}

/// <summary>One organisation's answer at one change of phase.</summary>
/// <param name="Change">Which change.</param>
/// <param name="Organization">Whose.</param>
/// <param name="Said">What it says.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
public sealed record PhaseAnswer(string Change, OrganizationId Organization, PhaseSaid Said, PersonId By, Instant At)
    : IVersioned<PhaseAnswer>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<PhaseAnswer>.By => By;

    public bool SaysTheSameAs(PhaseAnswer other) => Said == other.Said;
}
