using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// Finds the command in what was typed, in either language: the answer comes in the language of the words, so that nobody has
/// to set anything. What <see cref="CleanText.Command"/> takes
/// away makes no difference.
/// </summary>
public sealed class Commands(IEnumerable<Command> commands, AuditLog audit, CurrentNetwork network, TextCatalog texts)
{
    private static readonly AuditAct Act = new("command");

    private readonly IReadOnlyList<Command> _commands = [.. commands];

    public async Task<PromptCard> AnswerAsync(PersonId by, TypedText typed, Instant now, CancellationToken ct)
    {
        var own = texts.For(network.Roster.Find(by));
        var words = CleanText.Command(typed.Text);
        foreach (var local in texts.All.OrderByDescending(local => local.Language == own.Language))
        {
            foreach (var command in _commands)
            {
                if (Ways(command, local).Select(way => Argument(words, way)).FirstOrDefault(said => said is not null) is not { } argument)
                    continue;
                if (Refusal(command, by, typed, local) is { } refusal)
                    return await LoggedAsync(refusal, command, by, now, ct);
                return await command.AnswerAsync(new CommandCall(by, argument, local, now) { Known = KnownTo(by) }, ct);
            }
        }
        return network.IsSetUp ? AnswerCard.For(own, "command.unknown") : NotSetUp(by, own);
    }

    /// <summary>What only the lead can type comes last.</summary>
    private IReadOnlyList<Command> KnownTo(PersonId person) =>
        [.. _commands.Where(command => !command.LeadOnly || network.Roster.IsLead(person)).OrderBy(command => command.LeadOnly)];

    /// <summary>In a channel everybody reads along, so nothing about a person or for the lead alone is said there.</summary>
    private PromptCard? Refusal(Command command, PersonId by, TypedText typed, LocalTexts local) =>
        !network.IsSetUp && !(command.WorksWithoutNetwork && network.Roster.IsLead(by)) ? NotSetUp(by, local)
        : !typed.IsPersonal && !command.WorksInChannels ? AnswerCard.For(local, "command.personal-only")
        : command.LeadOnly && !network.Roster.IsLead(by) ? AnswerCard.For(local, "command.lead-only")
        : null;

    /// <summary>Who isn't in the network may write what they like, and leave nothing.</summary>
    private async Task<PromptCard> LoggedAsync(PromptCard refusal, Command command, PersonId by, Instant now, CancellationToken ct)
    {
        if (command.LeadOnly && !network.Roster.IsLead(by) && network.Roster.Find(by) is not null)
            await audit.WriteAsync(new AuditedAct(Act, by, now) { About = command.WordsKey, Outcome = AuditOutcome.Refused }, ct);
        return refusal;
    }

    /// <summary>Only the lead who is to set it up is told how.</summary>
    private PromptCard NotSetUp(PersonId by, LocalTexts local) => network.Roster.IsLead(by)
        ? AnswerCard.For(local, "command.set-up-first")
        : AnswerCard.For(local, "command.not-set-up");

    /// <summary>A command may be called in several ways: a greeting asks for help.</summary>
    private static string[] Ways(Command command, LocalTexts local) => local[command.WordsKey].Split('|');

    /// <summary>What stands after the command's words; null when the words are others.</summary>
    private static string? Argument(string typed, string words) =>
        typed == words ? "" : typed.StartsWith(words + " ", StringComparison.Ordinal) ? typed[(words.Length + 1)..] : null;
}
