using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>A message with what was answered.</summary>
/// <param name="Sent">The message.</param>
/// <param name="Closes">Until when it can be answered.</param>
/// <param name="Summary">The answers put together.</param>
/// <param name="IsClosed">No more can come.</param>
public sealed record MessageAnswers(SentMessage Sent, Instant Closes, MessageSummary Summary, bool IsClosed)
{
    /// <summary>What it is called among several.</summary>
    public string? Name { get; init; }
}

/// <summary>The answers to a message, by whom, and who hasn't answered.</summary>
public static class MessageAnswersCard
{
    /// <summary>As many short answers as a phone shows at once.</summary>
    private const int MostAnswers = 12;

    /// <summary>As much of the long ones.</summary>
    private const int MostCharacters = 1200;

    private const int MostNames = 30;

    public static PromptCard For(MessageAnswers told, int page, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (summary, message) = (told.Summary, told.Sent.Message);
        var name = told.Name ?? MessageWords.Title(message.Name, texts);
        var title = texts["message-answers.title", name];
        var answered = message.Wanted == AnswerWanted.Read ? "message-answers.read" : "status.answered";
        var closes = told.IsClosed ? "status.closed" : "status.deadline";
        var pages = message.Wanted == AnswerWanted.Words ? summary.Pages(MostAnswers, MostCharacters) : [];
        var answers = pages.ElementAtOrDefault(page - 1) ?? [];
        var before = pages.Take(page - 1).Sum(earlier => earlier.Count);
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(title),
                message.Wanted == AnswerWanted.Nothing ? null : Say.Strong(texts[answered, summary.Answers.Count, summary.Asked]),
                message.IsQuestion ? Say.Small(texts[closes, texts.Moment(told.Closes, zone)]) : null,
                .. summary.Choices.Select(choice => Choice(choice, roster, texts)),
                pages.Count < 2 || answers.Count == 0 ? null : Say.Small(
                    texts.Counted("message-answers.page", answers.Count, before + 1, before + answers.Count, summary.Answers.Count)),
                .. answers.Select(answer => Said(answer, roster, texts)),
                page > 1 || summary.Missing.Count == 0 || message.Wanted == AnswerWanted.Nothing
                    ? null
                    : Say.Labelled($"{texts["message-answers.missing"]} ", Names(summary.Missing, roster, texts)),
                page > 1 || summary.Unreached.Count == 0
                    ? null
                    : Say.Labelled($"{texts["message-answers.unreached"]} ", Names(summary.Unreached, roster, texts)),
            ],
            page < pages.Count
                ? Button.Writing(texts["help.more"], $"{texts.Ways("command.messages")[0]} {PagedName.Of(name, page + 1)}")
                : null);
        return new PromptCard(card, title);
    }

    private static AdaptiveElement Said(MessageAnswer answer, Roster roster, LocalTexts texts) =>
        Say.Labelled($"{NameOf(answer.Subject, roster, texts)}: ", answer.Reply.Said).Spaced(AdaptiveSpacing.Medium);

    /// <summary>«Ja – 6» in bold, and who.</summary>
    private static AdaptiveElement Choice(ChosenBy choice, Roster roster, LocalTexts texts) => Place.Together(
        Say.Labelled(texts["message-answers.choice", choice.Choice, choice.Subjects.Count]),
        choice.Subjects.Count == 0 ? null : Say.SubtleLine(Names(choice.Subjects, roster, texts))).Spaced(AdaptiveSpacing.Medium);

    private static string Names(IEnumerable<string> subjects, Roster roster, LocalTexts texts) =>
        texts.ListOf([.. subjects.Select(subject => NameOf(subject, roster, texts))], MostNames);

    private static string NameOf(string subject, Roster roster, LocalTexts texts) =>
        MessageQuestion.NameOf(roster, subject) ?? texts["submit.former-participant"];
}
