using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>In place of what a verb does: that the press got as far as that.</summary>
internal sealed class ReachedSubmit(SubmitHandler handler) : SubmitHandler(handler.Kind, handler.Verb)
{
    public const string Reached = "reached";

    /// <summary>Puts these in the place of every handler that the product has.</summary>
    public static void Replace(IServiceCollection services)
    {
        foreach (var descriptor in services.Where(one => one.ServiceType == typeof(SubmitHandler)).ToList())
        {
            services.Remove(descriptor);
            services.AddSingleton<SubmitHandler>(all =>
                new ReachedSubmit((SubmitHandler)ActivatorUtilities.CreateInstance(all, descriptor.ImplementationType!)));
        }
    }

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Tell(Reached));
}

/// <summary>In place of a kind's rounds: one that asks everybody about everything. The engine, which looks ahead, doesn't see it.</summary>
internal sealed class EverybodyAsked(RoundKind kind) : RoundSource
{
    private static readonly string[] Subjects = [ScopePeople.Organization, ScopePeople.Team, Foreign, .. ScopePeople.All.Values.Select(id => id.Value)];

    /// <summary>Neither an organisation of the network nor a team.</summary>
    public const string Foreign = "another";

    public override RoundKind Kind => kind;

    public static RoundId IdOf(RoundKind kind) => new(kind, "everybody");

    public static void Replace(IServiceCollection services)
    {
        foreach (var descriptor in services.Where(one => one.ServiceType == typeof(RoundSource)).ToList())
        {
            services.Remove(descriptor);
            services.AddSingleton<RoundSource>(all =>
                new EverybodyAsked(((RoundSource)ActivatorUtilities.CreateInstance(all, descriptor.ImplementationType!)).Kind));
        }
    }

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var isPress = opening.Duration < Duration.FromDays(100);
        return Task.FromResult<IReadOnlyList<Round>>(isPress ? [Of(opening.End)] : []);
    }

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Answered>>([]);

    /// <summary>A command that answers with a round's own card is answered, and nobody looks at with what.</summary>
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(new PromptCard(Frame.Of(request.Texts, kind.Value, [Say.Text(kind.Value)]), kind.Value));

    public override string Title(Round round, LocalTexts texts) => kind.Value;

    private Round Of(Instant now) => new(
        IdOf(kind), now - Duration.FromHours(1), now + Duration.FromDays(1),
        [.. from person in ScopePeople.All.Values from subject in Subjects select new Addressee(subject, person)]);
}
