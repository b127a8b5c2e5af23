using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// «Jeg tar kontakt»: who said it to a team about the blocker of a check-in, and what they answered; empty where nothing.
/// </summary>
public sealed record TakenBlocker(TeamId Team, PersonId By, Instant At, string Words)
{
    public const string WordsField = "blocker-answer";

    public const int LongestWords = 300;

    public Answered Answered => new(Team.Value, By, At);

    public static Checked<string> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var words = form.Text(WordsField, LongestWords);
        return form.Checked(() => words);
    }
}
