using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.Messages;

/// <summary>Those who made one choice, in the order they were asked.</summary>
public sealed record ChosenBy(string Choice, IReadOnlyList<string> Subjects);

/// <summary>The answers to a message put together: how many of those asked, who chose what, and what was said by whom.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answers">In the order they were asked. What comes from somebody who isn't asked any longer isn't counted.</param>
/// <param name="Choices">Each choice, in the question's order, also those that nobody made.</param>
/// <param name="Missing">Those who haven't answered.</param>
public sealed record MessageSummary(
    int Asked, IReadOnlyList<MessageAnswer> Answers, IReadOnlyList<ChosenBy> Choices, IReadOnlyList<string> Missing)
{
    /// <summary>Those whom it never reached. They aren't among those who are missing.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The same, where it is known whom it never reached.</summary>
    public MessageSummary Reaching(IReadOnlySet<string> unreached) => this with
    {
        Missing = [.. Missing.Where(subject => !unreached.Contains(subject))],
        Unreached = [.. Missing.Where(unreached.Contains)],
    };

    /// <summary>
    /// What was said in words, in pages as a phone can show: as many answers as have room on each, one at least, none left out.
    /// </summary>
    /// <param name="mostAnswers">Of a page.</param>
    /// <param name="mostCharacters">Of a page that has more than one.</param>
    public IReadOnlyList<IReadOnlyList<MessageAnswer>> Pages(int mostAnswers, int mostCharacters)
    {
        var (pages, room) = (new List<List<MessageAnswer>>(), 0);
        foreach (var answer in Answers)
        {
            room -= answer.Reply.Said.Length;
            if (pages.Count == 0 || room < 0 || pages[^1].Count == mostAnswers)
            {
                pages.Add([]);
                room = mostCharacters - answer.Reply.Said.Length;
            }
            pages[^1].Add(answer);
        }
        return pages;
    }

    public static MessageSummary Of(Message message, Round round, IEnumerable<MessageAnswer> given)
    {
        var subjects = round.Addressees.Select(to => to.Subject).Distinct().ToList();
        var bySubject = given.ToDictionary(answer => answer.Subject);
        var answers = subjects.Where(bySubject.ContainsKey).Select(subject => bySubject[subject]).ToList();
        return new MessageSummary(
            subjects.Count,
            answers,
            [.. message.Choices.Select((choice, at) => new ChosenBy(
                choice, [.. answers.Where(answer => answer.Reply.Chosen.Contains(at + 1)).Select(answer => answer.Subject)]))],
            [.. subjects.Where(subject => !bySubject.ContainsKey(subject))]);
    }
}
