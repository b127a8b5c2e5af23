using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>What is done about a result, by whom and by when, as it is told to all who were asked.</summary>
public sealed record PulseMeasure(string What, string Who, LocalDate When)
{
    public const int LongestWhat = 600;
    public const int LongestWho = 80;

    /// <summary>One argument: the first day that will do.</summary>
    public const string TooEarly = "group-pulse-result.too-early";

    public static Checked<PulseMeasure> Read(IReadOnlyDictionary<string, string> typed, LocalDate today)
    {
        var form = new TypedForm(typed);
        var what = form.RequiredText(GroupPulseField.What, LongestWhat);
        var who = form.RequiredLine(GroupPulseField.Who, LongestWho);
        var when = form.RequiredDate(GroupPulseField.When, today, TooEarly);
        return form.Checked(() => new PulseMeasure(what, who, when!.Value));
    }
}

/// <summary>The same as it was sent: it stands.</summary>
/// <param name="Pulse">The id of which pulse.</param>
/// <param name="Measure">What is done.</param>
/// <param name="By">The lead.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Opens">When it leaves.</param>
public sealed record PulseWord(string Pulse, PulseMeasure Measure, PersonId By, Instant At, Instant Opens);
