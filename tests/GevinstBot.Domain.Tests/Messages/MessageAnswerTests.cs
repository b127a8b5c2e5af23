using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Messages;

public sealed class MessageAnswerTests
{
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);

    [Theory]
    [InlineData("2", null)]
    [InlineData("", "form.not-a-choice")]
    [InlineData("4", "form.not-a-choice")]
    [InlineData("１", "form.not-a-choice")]
    [InlineData("1,2", "form.not-a-choice")]
    public void One_of_the_choices_is_chosen(string chosen, string? problem) =>
        Assert.Equal(problem, Read(AnswerWanted.One, ("chosen", chosen)).Problems.SingleOrDefault()?.TextKey);

    [Fact]
    public void Of_several_each_that_was_chosen_counts_once_and_at_least_one_is()
    {
        Assert.Equal([1, 3], Read(AnswerWanted.Several, ("chosen", "3, 1,3,9")).Match(reply => reply.Chosen, _ => []));
        Assert.Equal([new Problem("chosen", "form.not-a-choice")], Read(AnswerWanted.Several, ("chosen", "9")).Problems);
    }

    [Fact]
    public void Words_are_needed_are_few_and_hold_no_number_that_names_a_person()
    {
        Assert.Equal([new Problem("said", "form.required")], Read(AnswerWanted.Words).Problems);
        Assert.Equal([new Problem("said", "form.too-long", "500")], Read(AnswerWanted.Words, ("said", new string('x', 501))).Problems);
        Assert.Equal([new Problem("said", "form.person-number")], Read(AnswerWanted.Words, ("said", "13097248022")).Problems);
        Assert.True(Read(AnswerWanted.Words, ("said", "I mars")).IsAccepted);
    }

    [Theory]
    [InlineData("3 3 3", "2 1")] // no more of them than a page has room for
    [InlineData("9 1 5 5 6", "2 2 1")]
    [InlineData("99 1", "1 1")] // one that is longer than a page stands alone, whole
    [InlineData("", "")]
    public void Every_answer_stands_on_one_page_and_a_page_is_no_longer_than_a_phone_shows(string lengths, string pages)
    {
        var answers = lengths.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((length, at) => new MessageAnswer($"s{at}", new MessageReply([], new string('x', int.Parse(length, CultureInfo.InvariantCulture))), Kari, Now))
            .ToList();
        var made = new MessageSummary(answers.Count, answers, [], []).Pages(mostAnswers: 2, mostCharacters: 10);

        Assert.Equal(pages, string.Join(' ', made.Select(page => page.Count)));
        Assert.Equal(answers, made.SelectMany(page => page));
    }

    [Fact]
    public void What_is_only_read_takes_nothing_that_was_typed() =>
        Assert.Equal("", Read(AnswerWanted.Read, ("said", "hei"), ("chosen", "1")).Match(reply => reply.Said, _ => "wrong"));

    [Fact]
    public void Answers_are_counted_by_choice_with_who_made_it_and_whoever_is_not_asked_any_longer_is_not_counted()
    {
        var round = new Round(
            new RoundId(MessageRhythm.Kind, "1"), Now, Now + Duration.FromDays(7),
            [new Addressee("ahus", Kari), new Addressee("ous", Kari), new Addressee("sunnaas", Kari)]);

        var summary = MessageSummary.Of(Question(AnswerWanted.Several), round, [Said("ous", 1, 3), Said("ahus", 3), Said("gone", 2)]);

        Assert.Equal((3, 2), (summary.Asked, summary.Answers.Count));
        Assert.Equal(["Ja: ous", "Nei: ", "Kanskje: ahus ous"], summary.Choices.Select(choice => $"{choice.Choice}: {string.Join(' ', choice.Subjects)}"));
        Assert.Equal(["sunnaas"], summary.Missing);
    }

    [Fact]
    public void The_same_answer_again_is_no_new_version()
    {
        Assert.True(Said("ous", 1, 3).SaysTheSameAs(Said("ous", 1, 3) with { At = Now + Duration.FromDays(1) }));
        Assert.False(Said("ous", 1, 3).SaysTheSameAs(Said("ous", 1)));
    }

    private static MessageAnswer Said(string subject, params int[] chosen) => new(subject, new MessageReply(chosen, ""), Kari, Now);

    private static Message Question(AnswerWanted wanted) => new("", "Kommer dere?", "", wanted, ["Ja", "Nei", "Kanskje"], new LocalDate(2026, 11, 13));

    private static Checked<MessageReply> Read(AnswerWanted wanted, params (string Field, string Value)[] typed) =>
        MessageReply.Read(typed.ToDictionary(field => field.Field, field => field.Value), Question(wanted));
}
