using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Finds the command in what was typed, in either language: the answer comes in the language of the words, so that nobody has
/// to set anything. What <see cref="CleanText.Command"/> takes
/// away makes no difference.
/// </summary>
public sealed class Commands(IEnumerable<Command> commands, CurrentNetwork network, TextCatalog texts)
{
    private readonly IReadOnlyList<Command> _commands = [.. commands];

    public async Task<PromptCard> AnswerAsync(PersonId by, TypedText typed, Instant now, CancellationToken ct)
    {
        var own = texts.For(network.Roster.Find(by));
        var words = CleanText.Command(typed.Text);
        foreach (var local in texts.All.OrderByDescending(local => local.Language == own.Language))
        {
            foreach (var command in _commands)
            {
                if (Argument(words, local[command.WordsKey]) is not { } argument)
                    continue;
                return Refusal(command, by, typed) is { } refusal
                    ? Say(local[refusal], local)
                    : await command.AnswerAsync(new CommandCall(by, argument, local, now), ct);
            }
        }
        return Say(own["command.unknown"], own);
    }

    /// <summary>In a channel everybody reads along, so nothing about a person or for the lead alone is said there.</summary>
    private string? Refusal(Command command, PersonId by, TypedText typed) =>
        !typed.IsPersonal && !command.WorksInChannels ? "command.personal-only"
        : command.LeadOnly && !network.Roster.IsLead(by) ? "command.lead-only"
        : null;

    /// <summary>A card with one sentence of our own.</summary>
    public static PromptCard Say(string sentence, LocalTexts local)
    {
        var plain = sentence.Replace("**", "", StringComparison.Ordinal);
        return new PromptCard(new AdaptiveCard { Lang = local.Tag, FallbackText = plain, Body = [new TextBlock(sentence)] }, plain);
    }

    /// <summary>What stands after the command's words; null when the words are others.</summary>
    private static string? Argument(string typed, string words) =>
        typed == words ? "" : typed.StartsWith(words + " ", StringComparison.Ordinal) ? typed[(words.Length + 1)..] : null;
}
