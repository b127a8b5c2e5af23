using System.Globalization;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Status;

/// <summary>«purr Ahus»: the lead reminds one organisation of what it hasn't answered, once a day at most.</summary>
public sealed class NudgeCommand(
    NudgeReader reader, NudgeTable nudges, RoundSources sources, AuditLog audit, DeliveryWake wake, CurrentNetwork network) : Command
{
    private static readonly AuditAct Act = new("nudge");

    public override string WordsKey => "command.nudge";

    public override string HelpKey => "help.nudge";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>What it does reaches somebody.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (rounds, missing) = await reader.AtAsync(call.Now, ct);
        if (network.Roster.Organizations.FirstOrDefault(organization => organization.IsCalled(call.Argument)) is not { } meant)
        {
            var isPage = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0;
            return NudgeCard.Choice(
                [.. missing.Select(one => one.Organization)], call.Argument.Length > 0 && !isPage, isPage ? page : 1, call.Texts);
        }
        var name = CardText.Escape(meant.ShortName);
        return missing.FirstOrDefault(one => one.Organization.Id == meant.Id) is { } found
            ? await NudgeAsync(rounds, found, name, call, ct)
            : AnswerCard.For(call.Texts, "nudge.nothing", name);
    }

    private async Task<PromptCard> NudgeAsync(
        IReadOnlyList<RoundState> rounds, MissingAnswer missing, string name, CommandCall call, CancellationToken ct)
    {
        var (nudge, moved, before, isSecond) = reader.Outlook(rounds, missing, call.By, call.Now);
        var texts = call.Texts;
        if (isSecond)
            return AnswerCard.For(texts, "nudge.already", name);
        if (before >= Occasions.Nudges.Count)
            return AnswerCard.For(texts, "nudge.enough", name, before);
        if (moved is not null)
            return NoRoom(moved, name, texts);
        if (nudge is null)
            return AnswerCard.For(texts, "nudge.no-card", name);
        await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now) { About = nudge.Round.ToString(), Whose = nudge.Subject }, ct);
        if (!await nudges.AddAsync(nudge, network.DayOf(nudge.At), ct))
            return AnswerCard.For(texts, "nudge.already", name);
        wake.Call();
        var title = texts.Quoted(CardText.Escape(sources.Title(missing.Rounds[0], texts)));
        return nudge.At == call.Now
            ? AnswerCard.For(texts, "nudge.done", name, title)
            : AnswerCard.For(texts, "nudge.later", name, title, texts.When(nudge.At, network.Zone));
    }

    private PromptCard NoRoom(MovedSend moved, string name, LocalTexts texts)
    {
        var next = texts.When(moved.Until, network.Zone);
        return moved.Reason == MoveReason.MonthIsFull
            ? AnswerCard.For(texts, "nudge.month-is-full", name, next)
            : AnswerCard.For(texts, "nudge.one-a-day", name, next);
    }
}
