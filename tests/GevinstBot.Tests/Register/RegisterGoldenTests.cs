using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>Every card of the register in every state, in both languages.</summary>
public sealed class RegisterGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Person Lead = new(new("6e760000-0000-4000-8000-000000000001"), "Nettverksleder Helse Sør-Øst", "", Language.Bokmål);
    private static readonly Roster Roster = new("Helse Sør-Øst", [], [Lead], [new Member(Lead.Id, Role.NetworkLead, null)], [], []);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void A_changed_network_file(Language language, string tag)
    {
        var request = Request(language, NetworkFileRhythm.RoundOf("0a1b2c3d4e5f6071", Now, next: null, [Lead.Id]));
        ChangedLine[] lines =
        [
            new(14, "  contact: kontakt-ahus", IsNew: false), new(14, "  contact: kari-nordmann", IsNew: true),
            .. Enumerable.Range(20, 12).Select(line => new ChangedLine(line, $"- {{ id: person-{line}, name: {new string('x', 20 * (line - 20))} }}", IsNew: true)),
        ];
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..2])), $"Register/NetworkFileCard.few.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..1])), $"Register/NetworkFileCard.one.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines)), $"Register/NetworkFileCard.many.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", [])), $"Register/NetworkFileCard.endings.{tag}");
        Golden.Matches(NetworkFileCard.For(request, new NetworkFileFacts("", "v1", lines[..2]), isOvertaken: true), $"Register/NetworkFileCard.overtaken.{tag}");
        var proposal = new NetworkProposal("0a1b2c3d4e5f6071", Now, FileDecision.Open, By: null, Now);
        Golden.Matches(NetworkFileReceiptCard.For(request, proposal, Roster, Oslo), $"Register/NetworkFileReceiptCard.closed.{tag}");
        foreach (var (decision, state) in new[] { (FileDecision.Used, "used"), (FileDecision.Declined, "declined") })
            Golden.Matches(NetworkFileReceiptCard.For(request, proposal.Decided(decision, Lead.Id, Now, 2), Roster, Oslo), $"Register/NetworkFileReceiptCard.{state}.{tag}");
    }

    private static CardRequest Request(Language language, Round round)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
