using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What participants propose to correct in the minutes, to the lead: answered when nothing waits.</summary>
public sealed class CorrectionPrompts(CorrectionRounds rounds, CorrectionReader reader) : RoundSource
{
    public override RoundKind Kind => CorrectionRhythm.Kind;

    public override SharedRounds? Shared => rounds;

    /// <summary>Whoever proposed something is told.</summary>
    public override bool GivesRise => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        var all = (await reader.OfAsync(round, ct)).All;
        return all.Count == 0 || all.Any(correction => correction.IsWaiting)
            ? []
            : [Answer(all, all.Select(correction => correction.Verdict!).MaxBy(verdict => verdict.At)!)];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round, ct);
        var day = request.Texts.Day(question.Meeting.Day);
        return new PromptCard(
            CorrectionCard.For(request, question),
            request.Texts[request.IsReminder ? "correction.summary.reminder" : "correction.summary", day]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["correction.summary", texts.Day(round.About)];

    private static Answered Answer(IReadOnlyList<MinutesCorrection> all, CorrectionVerdict last) =>
        new(MeetingRhythm.LeadSubject, last.By, last.At) { Version = all.Sum(correction => correction.Version) };
}
