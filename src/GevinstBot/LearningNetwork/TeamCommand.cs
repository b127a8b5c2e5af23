using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A command that is answered with a card of a team's: of the only one that somebody is in or helps, or of the one that is named after the
/// word.
/// </summary>
/// <param name="kind">Which card.</param>
/// <param name="days">How long it lives.</param>
/// <param name="forms">Where it is claimed and noted.</param>
/// <param name="network">Who is in which team.</param>
public abstract class TeamCommand(RoundKind kind, int days, AskedForms forms, CurrentNetwork network) : Command
{
    /// <summary>The field of the stored card that says whose it is.</summary>
    public const string TeamField = "team";

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        List<ImprovementTeam> own = [.. network.Section<Cohorts>().Teams.Where(team => IsFor(team, call))];
        var chosen = own is [var only]
            ? only
            : own.FirstOrDefault(team => string.Equals(team.Name, call.Argument, StringComparison.OrdinalIgnoreCase));
        if (chosen is not null)
            return await AskAsync(chosen, call, ct);
        return own.Count == 0 ? AnswerCard.For(call.Texts, "logged-test.no-team") : WhichOrganizationCard.For(
            own.Select(team => team.Name), call.Texts, call.Texts[TitleKey], call.Texts["logged-test.which"], call.Texts.Ways(WordsKey)[0]);
    }

    /// <summary>What the card is called.</summary>
    protected abstract string TitleKey { get; }

    /// <summary>What else the round that it becomes remembers.</summary>
    protected virtual IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>();

    /// <summary>Whether the card is for whoever typed the words, of this team.</summary>
    protected abstract bool IsFor(ImprovementTeam team, CommandCall call);

    protected abstract Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct);

    private async Task<PromptCard> AskAsync(ImprovementTeam team, CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            kind, call, Fields.With(TeamField, team.Id.Value),
            id => AskedRhythm.RoundOf(kind, id, team.Id.Value, call.By, call.Now, days), ct);
        return new PromptCard(await CardAsync(request, ct), call.Texts[TitleKey]);
    }
}

/// <summary>The cards of such a command, as rounds to whoever typed it, about their team.</summary>
/// <inheritdoc cref="AskedFormPrompts"/>
public abstract class AskedTeamPrompts(RoundKind kind, AskedFormTable forms, int days) : AskedFormPrompts(kind, forms, days)
{
    public sealed override Round RoundOf(AskedForm form) =>
        AskedRhythm.RoundOf(Kind, form.Id, form.Fields[TeamCommand.TeamField], form.AskedBy, form.Asked, Days);
}
