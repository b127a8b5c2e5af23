using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>Gives the draft agenda what benefits are behind, at risk, unowned or unmeasured.</summary>
public sealed class BenefitEvidence(BenefitsReader reader, CurrentNetwork network, TextCatalog texts) : AgendaEvidence
{
    /// <summary>As far as it is from one meeting to the next, July included.</summary>
    private static readonly Duration Lately = Duration.FromDays(40);

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var book = await reader.NowAsync(ct);
        var signs = BenefitSigns.For(book, network.Roster, meetingDay.ToYearMonth(), now - Lately);
        return BenefitFindings.In(signs, book, network.Roster, texts.In(Language.Bokmål));
    }
}
