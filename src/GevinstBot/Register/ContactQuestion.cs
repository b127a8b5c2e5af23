using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>Which organisation a contact is asked about, and what has been said of it; looked up, never from the card.</summary>
/// <param name="Register">The network, and the organisation.</param>
/// <param name="Substitute">Who is named to stand in; null when nobody is.</param>
/// <param name="Stored">What is stored, also where somebody else said it who is no contact any more; null when nothing is.</param>
/// <param name="Zone">The time zone.</param>
public sealed record ContactQuestion(RegisterQuestion Register, Person? Substitute, ContactAnswer? Stored, DateTimeZone Zone)
{
    /// <summary>What the present contact has said before of their training; empty where they haven't.</summary>
    public IReadOnlyList<string> Trainings { get; init; } = [];

    public Organization Organization => Register.Organization!;

    /// <summary>The contact as it stands.</summary>
    public Person? Contact => Register.Roster.ContactOf(Organization.Id) is { } contact ? Register.Roster.Find(contact) : null;

    /// <summary>The answer, if what is stored is one as long as the present contact is the contact.</summary>
    public ContactAnswer? Answer => Stored?.HoldsFor(Register.Roster.ContactOf(Organization.Id)) is true ? Stored : null;

    public static async Task<ContactQuestion> OfAsync(
        CardRequest card, ContactAnswerTable answers, CurrentNetwork network, CancellationToken ct)
    {
        var (question, of) = (RegisterQuestion.Of(network, card.Now), new OrganizationId(card.To.Subject));
        return new ContactQuestion(
            question with { Organization = question.Roster.Organization(of) }, Named(question.Roster, of),
            await answers.FindAsync(card.Round.Id.Period, of, ct), network.Zone)
        {
            Trainings = (await new TrainingReader(answers, network).OfAllAsync(card.Now, ct)).GetValueOrDefault(of)?.Trainings ?? [],
        };
    }

    private static Person? Named(Roster roster, OrganizationId of) =>
        roster.Substitutes.LastOrDefault(one => one.Organization == of && one.From is null) is { } named ? roster.Find(named.Person) : null;
}
