using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Pulse;
using GevinstBot.Reporting;

namespace GevinstBot.Tests.Sending;

/// <summary>One thing that happens in the month: the clock goes to an hour, or somebody answers.</summary>
public sealed record CrashStep(string? ClockTo, CrashAnswer? Answer);

/// <summary>What happens in the month when nothing is killed: rounds of every kind are opened, answered, reminded of and closed.</summary>
public static class CrashScript
{
    private static readonly (string ClockTo, string Verb, string[] People)[] Days =
    [
        ("2026-10-30T09:00", IndicatorAnswerSubmit.VerbName, [BotApp.Contact("Sykehuset Innlandet"), BotApp.Contact("Ahus")]),
        ("2026-11-04T09:00", IndicatorAnswerSubmit.VerbName, [BotApp.Contact("Vestre Viken")]),
        ("2026-11-06T12:00", DraftAnswerSubmit.VerbName, [BotApp.Lead]),
        ("2026-11-09T09:00", "", []),
        ("2026-11-10T09:00", AgendaAnswerSubmit.VerbName, [BotApp.Contact("Ahus"), BotApp.Contact("OUS"), BotApp.Contact("Sunnaas")]),
        ("2026-11-13T09:00", AgendaAnswerSubmit.VerbName, [BotApp.Contact("Sykehusapotekene")]),
        ("2026-11-17T15:00", MinutesAnswerSubmit.VerbName, [BotApp.Lead]),
        ("2026-11-18T09:00", "", []),
        ("2026-11-20T09:00", PulseAnswerSubmit.VerbName, [BotApp.Contact("Ahus"), BotApp.Contact("Sykehuset Østfold"), BotApp.Contact("OUS")]),
        ("2026-11-25T09:00", PulseAnswerSubmit.VerbName, [BotApp.Contact("Sørlandet sykehus")]),
        ("2026-11-27T09:00", CheckInAnswerSubmit.VerbName, ["Tillitsvalgt Hjertesengeposten"]),
        ("2026-12-01T09:00", CheckInAnswerSubmit.VerbName, ["Teamleder Øyepoliklinikken"]),
        ("2026-12-04T12:00", "", []),
    ];

    /// <summary>Each answer with a number of its own.</summary>
    public static IReadOnlyList<CrashStep> Of(Random chance)
    {
        var numbers = Enumerable.Range(10, 590).ToArray();
        chance.Shuffle(numbers);
        var marks = new Queue<int>(numbers);
        var steps = new List<CrashStep>();
        foreach (var (time, verb, people) in Days)
        {
            steps.Add(new CrashStep(time, null));
            steps.AddRange(people.Select(person => new CrashStep(null, new CrashAnswer(person, verb, marks.Dequeue()))));
        }
        return steps;
    }

    public static RoundKind KindOf(string verb) => verb switch
    {
        IndicatorAnswerSubmit.VerbName => IndicatorRhythm.Kind,
        DraftAnswerSubmit.VerbName => MeetingRhythm.DraftKind,
        AgendaAnswerSubmit.VerbName => MeetingRhythm.AgendaKind,
        MinutesAnswerSubmit.VerbName => MeetingRhythm.MinutesKind,
        PulseAnswerSubmit.VerbName => PulseRhythm.Kind,
        CheckInAnswerSubmit.VerbName => CheckInRhythm.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No answer of the month."),
    };
}
