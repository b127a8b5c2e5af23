using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Forwarding;

/// <summary>One indicator that somebody is asked about, with what is known of it.</summary>
/// <param name="Forwarded">Who is asked by whom, and what they suggest.</param>
/// <param name="Round">The round that asks the organisation.</param>
/// <param name="One">The same question as the organisation's, about this indicator alone; what is suggested stands as its answer.</param>
/// <param name="From">The name of who asked.</param>
/// <param name="To">The name of who is asked.</param>
/// <param name="Standing">What the organisation has answered; null until it has.</param>
public sealed record ForwardedQuestion(
    ForwardedIndicator Forwarded, Round Round, IndicatorQuestion One, string From, string To, IndicatorValue? Standing)
{
    /// <summary>Null when the indicator isn't asked for any more.</summary>
    public AskedIndicator? Asked => One.Indicators.Count == 0 ? null : One.Indicators[0];

    /// <summary>All that the organisation has answered in the round; null when it hasn't.</summary>
    public IndicatorAnswer? Whole { get; init; }

    /// <summary>The organisation has answered, and nothing that is suggested changes that.</summary>
    public bool IsSettled => Standing is not null;

    public static ForwardedQuestion Of(
        ForwardedIndicator forwarded, Round of, IndicatorQuestion whole, LocalTexts texts, CurrentNetwork network)
    {
        var asked = whole.Elsewhere.Concat(whole.Indicators).FirstOrDefault(one => one.Id == forwarded.Indicator);
        return new ForwardedQuestion(
            forwarded, of,
            whole with
            {
                Indicators = asked is null ? [] : [asked],
                Elsewhere = [],
                Forwards = ForwardFacts.None,
                Answer = forwarded.Suggested is not { } value ? null : new IndicatorAnswer(
                    forwarded.Organization, [value], forwarded.To, forwarded.At, forwarded.Version),
            },
            Name(forwarded.From), Name(forwarded.To), whole.Answer?.Of(forwarded.Indicator))
        {
            Whole = whole.Answer,
        };

        string Name(PersonId person) => network.Roster.Find(person)?.Name ?? texts["submit.former-participant"];
    }
}
