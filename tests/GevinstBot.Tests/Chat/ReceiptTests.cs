using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What is said of an answer that is stored, when something fails after that.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public async Task An_answer_that_is_stored_is_never_called_not_stored_though_its_receipt_can_t_be_shown()
    {
        await using var app = await BotApp.StartWithAsync(services => services
            .AddSingleton<BreakingRounds>().AddSingleton<RoundSource>(all => all.GetRequiredService<BreakingRounds>()).AddSubmit<BreakingAnswerSubmit>());
        await app.MoveClockToAsync("2026-10-29T10:00");
        var contact = app.Contacts.First();

        var pressed = await app.PressAsync(contact, await app.LastCardAsync(contact), "Svar");

        Assert.Equal("Svaret er lagret. Kortet viser det om litt.", pressed.Message);
    }

    /// <summary>One card to one contact; once it has been answered, nothing of it can be read.</summary>
    private sealed class BreakingRounds(CurrentNetwork network) : RoundSource
    {
        public static readonly RoundKind OwnKind = new("breaking");

        public bool IsAnswered { get; set; }

        public override RoundKind Kind => OwnKind;

        public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
        {
            var opens = Instant.FromUtc(2026, 10, 29, 8, 0);
            var contact = network.Roster.Members.First(member => member.Role == Role.Contact).Person;
            return Task.FromResult<IReadOnlyList<Round>>(
                [new Round(new RoundId(Kind, "2026-11"), opens, opens + Duration.FromDays(9), [new Addressee("s", contact)])]);
        }

        public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => IsAnswered
            ? throw new InvalidOperationException("The store is gone.")
            : Task.FromResult<IReadOnlyList<Answered>>([]);

        public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
            Task.FromResult(new PromptCard(request.Frame("Test", [Say.Text("Test")], request.Button("Svar", BreakingAnswerSubmit.VerbName)), "Test"));

        public override string Title(Round round, LocalTexts texts) => "Test";
    }

    private sealed class BreakingAnswerSubmit(BreakingRounds rounds) : SubmitHandler(BreakingRounds.OwnKind, VerbName)
    {
        public const string VerbName = "breaking.answer";

        public override Scope Scope => Scopes.Of("command.report");

        public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
        {
            rounds.IsAnswered = true;
            return Task.FromResult(SubmitReply.Receipt());
        }
    }
}
