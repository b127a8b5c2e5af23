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
/// Finds the command in what was typed, in every language. What <see cref="CleanText.Command"/> takes away makes no difference, and
/// <see cref="TypedCommand"/> says what is understood.
/// </summary>
public sealed class Commands(
    IEnumerable<Command> commands, ScopeCheck scopes, AskedCopies copies, AuditLog audit, CurrentNetwork network, PersonTexts people)
{
    private static readonly AuditAct Act = new("command");

    /// <summary>Letters that are read of what is written beside a file.</summary>
    private const int MostBesideFile = 300;

    private readonly IReadOnlyList<Command> _commands = [.. commands];

    public async Task<PromptCard> AnswerAsync(PersonId by, TypedText typed, Instant now, CancellationToken ct)
    {
        var known = KnownTo(by, typed, now);
        if (typed.Files.Count > 0)
        {
            var sent = new CommandCall(by, CleanText.Cut(CleanText.Line(typed.Text), MostBesideFile), people.For(by), now);
            return await AnswerToFilesAsync(typed, sent with { Known = known, IsPersonal = typed.IsPersonal, Files = typed.Files }, ct);
        }
        var read = TypedCommand.Read(CleanText.Command(typed.Text), Ways(by, known));
        var call = new CommandCall(by, "", people.For(by), now) { Known = known, IsPersonal = typed.IsPersonal };
        if (read.Sure is not { } meant)
            return NotUnderstood(call, read.Asked);
        call = call with
        {
            Argument = meant.Argument,
            Written = AsWritten(meant.Argument, typed.Text),
            Words = meant.Way.Words,
            Texts = people.Answering(by, LanguageOf(meant.Way, by)),
        };
        return await RefusalAsync(meant.Way.Command, typed, call, ct) ?? await meant.Way.Command.AnswerAsync(call, ct);
    }

    /// <summary>The same for an action on a message, by what the manifest calls it: whoever chooses it sees the answer alone.</summary>
    public async Task<PromptCard> AnswerAsync(PersonId by, string action, string text, Instant now, CancellationToken ct)
    {
        var call = new CommandCall(by, "", people.For(by), now) { Written = PersonNumbers.Masked(CleanText.Of(text)) };
        // An older or a newer manifest may name another.
        return _commands.FirstOrDefault(command => command.MessageAction == action) is not { } meant
            ? AnswerCard.For(call.Texts, "command.unknown-action")
            : await RefusalAsync(meant, new TypedText("", IsPersonal: true), call, ct) ?? await meant.AnswerAsync(call, ct);
    }

    /// <summary>How its name ends says what it is for. Who may send none is told so, whatever they sent.</summary>
    private async Task<PromptCard> AnswerToFilesAsync(TypedText typed, CommandCall sent, CancellationToken ct)
    {
        var taker = _commands.FirstOrDefault(command => command.Takes(sent.Files[0]));
        if (await RefusalAsync(taker ?? _commands.First(command => command.FileEndings.Count > 0), typed, sent, ct) is { } refusal)
            return refusal;
        return taker is null ? AnswerCard.For(sent.Texts, "command.other-file")
            : sent.Files.Count > 1 ? AnswerCard.For(sent.Texts, "command.one-file")
            : await taker.AnswerAsync(sent, ct);
    }

    /// <summary>The answer has left, and is the message of an id in a chat.</summary>
    public Task SentAsync(PromptCard answer, string? chat, string? activityId, CancellationToken ct) =>
        copies.NoteAsync(answer, chat, activityId, ct);

    /// <summary>What comes after a card that a command brought and that has been answered; null when there is no more.</summary>
    public async Task<PromptCard?> NextAsync(PersonId by, Instant now, CancellationToken ct)
    {
        foreach (var command in KnownTo(by, new TypedText("", IsPersonal: true), now))
        {
            if (await command.NextAsync(new CommandCall(by, "", people.For(by), now), ct) is { } next)
                return next;
        }
        return null;
    }

    /// <summary>The end of what was typed, where small letters are as many as large ones.</summary>
    private static string AsWritten(string argument, string typed)
    {
        var written = CleanText.CommandAsWritten(typed);
        return PersonNumbers.Masked(
            written.EndsWith(argument, StringComparison.OrdinalIgnoreCase)
                ? written[^argument.Length..] + (argument.Length > 0 ? CleanText.EndOfQuestion(typed) : "")
                : argument);
    }

    private PromptCard NotUnderstood(CommandCall call, IReadOnlyList<MeantCommand<Command>> asked) =>
        asked.Count > 0 ? AskedCard.For(call, asked) : network.IsSetUp ? UnknownCard.For(call) : NotSetUp(call.By, call.Texts);

    /// <summary>What this person can do here. Who isn't in the network can do nothing, and the menu says whom to ask.</summary>
    private IReadOnlyList<Command> KnownTo(PersonId person, TypedText typed, Instant now) => network.Roster.Find(person) is null
        ? []
        : [.. _commands
            .Where(command => scopes.MayUse(command, person, now))
            .Where(command => typed.IsPersonal || command.WorksInChannels)
            .Where(command => network.IsSetUp || command.WorksWithoutNetwork)
            .OrderBy(command => command.Place)];

    /// <summary>Every way of every command, in the person's own language first. What they can't do isn't proposed to them.</summary>
    private IReadOnlyList<CommandWay<Command>> Ways(PersonId person, IReadOnlyList<Command> known) =>
    [
        .. from local in people.OwnFirst(person)
           from command in _commands
           from words in local.Ways(command.WordsKey)
           select new CommandWay<Command>(command, words, known.Contains(command) ? command.Guessing : Guessing.Never),
    ];

    private LocalTexts LanguageOf(CommandWay<Command> way, PersonId by) =>
        people.OwnFirst(by).First(local => local.Ways(way.Command.WordsKey).Contains(way.Words));

    /// <summary>In a channel everybody reads along, so nothing about a person or for the lead alone is said there.</summary>
    private async Task<PromptCard?> RefusalAsync(Command command, TypedText typed, CommandCall call, CancellationToken ct)
    {
        var isAllowed = await scopes.AllowsAsync(command, call.By, call.Now, ct);
        if (!network.IsSetUp && !(command.WorksWithoutNetwork && isAllowed))
            return NotSetUp(call.By, call.Texts);
        var isHere = typed.IsPersonal || command.WorksInChannels;
        if (isAllowed && isHere)
            return null;
        // Who isn't in the network may write what they like, and leave nothing.
        if (network.Roster.Find(call.By) is not null && (!isAllowed || command.Scope.IsForThoseWhoRunIt))
            await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now) { About = command.WordsKey, Outcome = AuditOutcome.Refused }, ct);
        return isHere
            ? AnswerCard.Refusal(call.Texts, command.Scope, network.Roster.LeadNames)
            : AnswerCard.For(call.Texts, "command.personal-only");
    }

    /// <summary>Only the lead who is to set it up is told how.</summary>
    private PromptCard NotSetUp(PersonId by, LocalTexts local) => network.Roster.IsLead(by)
        ? AnswerCard.ForFirstLead(local, "command.set-up-first")
        : AnswerCard.For(local, "command.not-set-up");
}
