using System.Reflection;
using GevinstBot.Benefits;
using GevinstBot.ChangePlans;
using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Experiences;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Archive;
using GevinstBot.Meetings.Notes;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Roadmap;
using GevinstBot.StandIns;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Storage;

/// <summary>A press that comes late or twice never undoes what was stored after its card was shown; held for every table of answers.</summary>
[Trait("Lane", "Slow")]
public sealed class OvertakenPressTests
{
    public static TheoryData<string> Tables => [.. AnswerScript.All.Select(script => script.Table)];

    public static TheoryData<string> Forms => [.. AnswerScript.All.Where(script => script.Edit is not null).Select(script => script.Table)];

    [Theory, MemberData(nameof(Tables))]
    public async Task An_older_press_delivered_again_stores_nothing_and_shows_the_answer_as_it_stands(string table)
    {
        var script = ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var form = await script.FormAsync(app, open, await script.AnswerAsync(app, open));
        var corrected = await script.CorrectAsync(app, form, script.Second);
        var stored = await script.RowAsync(app);

        var late = await script.AnswerAsync(app, open);

        Assert.Equal($"{Notice(app, script, "submit.overtaken")}\n{corrected.Words}", late.Words);
        Assert.Equal((stored.ETag, 2), ((await script.RowAsync(app)).ETag, await script.VersionsAsync(app)));
    }

    [Theory, MemberData(nameof(Tables))]
    public async Task The_identical_press_delivered_again_has_one_effect_and_the_same_receipt(string table)
    {
        var script = ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var receipt = await script.AnswerAsync(app, open);
        var stored = await script.RowAsync(app);

        var again = await script.AnswerAsync(app, open);

        Assert.Equal(receipt.Words, again.Words);
        Assert.Equal((stored.ETag, 1), ((await script.RowAsync(app)).ETag, await script.VersionsAsync(app)));
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task What_was_typed_on_an_overtaken_form_comes_back_and_is_stored_only_when_it_is_sent_again(string table)
    {
        var script = ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var form = await script.FormAsync(app, open, await script.AnswerAsync(app, open));
        await script.CorrectAsync(app, form, script.Second);

        var rejected = await script.CorrectAsync(app, form, script.Wrong);
        var asked = await script.CorrectAsync(app, open with { Cards = [rejected.Card!.Value] }, script.Third);
        var before = await script.VersionsAsync(app);
        var shown = open with { Cards = [asked.Card!.Value] };
        await script.CorrectAsync(app, shown, typed: null);

        Assert.Contains("⚠", rejected.Words, StringComparison.Ordinal);
        Assert.StartsWith(Notice(app, script, "submit.overtaken-form"), asked.Words, StringComparison.Ordinal);
        Assert.Equal(script.Third!.Value.Value, CardReading.ValueOf(shown.Card, script.Third.Value.Field));
        Assert.Equal((2, 3), (before, await script.VersionsAsync(app)));
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task What_is_typed_after_the_deadline_comes_back_without_a_button_and_is_not_stored(string table)
    {
        var script = ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var form = await script.FormAsync(app, open, await script.AnswerAsync(app, open));
        var stored = await script.RowAsync(app);
        await app.LeapToAsync(script.Over);

        var late = await script.CorrectAsync(app, form, script.Third);

        Assert.Matches("^(Fristen gikk ut|Kortet gjaldt til) .+, og det du skrev nå, er ikke lagret", late.Words);
        if (table == "MinutesCorrections")
        {
            // Actions can be marked long after: their buttons stay, and what was written is read there.
            Assert.Contains(script.Third!.Value.Value, late.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(CorrectionAnswerSubmit.VerbName, CardReading.Verbs(late.Card!.Value));
        }
        else
        {
            Assert.Equal(script.Third!.Value.Value, CardReading.ValueOf(late.Card!.Value, script.Third.Value.Field));
            Assert.Empty(CardReading.Verbs(late.Card.Value));
        }
        Assert.Equal((stored.ETag, 1), ((await script.RowAsync(app)).ETag, await script.VersionsAsync(app)));
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task An_answer_that_was_stored_in_time_and_is_heard_again_after_the_deadline_is_not_called_not_stored(string table)
    {
        var script = ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        await script.AnswerAsync(app, open);
        await app.LeapToAsync(script.Over);

        var again = await script.AnswerAsync(app, open);

        Assert.DoesNotContain("ikke lagret", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_of_answers_is_held_to_this()
    {
        var kept = typeof(AnswerStore<>).Assembly.GetTypes()
            .Where(type => !type.IsNested && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Any(field => field.FieldType is { IsGenericType: true } store && store.GetGenericTypeDefinition() == typeof(AnswerStore<>)))
            .Select(type => (string)type.GetField("Name")!.GetValue(null)!);

        // Figures come from files, and nobody presses them. A proposed contact is decided once: what counts then is the network. A meeting plan's
        // proposal is asked for by a command and confirmed for ever: there is nothing to correct. What a form that was asked for changes is
        // the network, on the version that its card showed. A round is moved from what it is when the press comes.
        // A plan is changed on cards that somebody asked for (BenefitsTests holds what becomes of the second of two who change it).
        // A measure of the road map is written on such a card too, on the version that its form showed; and so is a change plan.
        // So is an experience; a note is written once and for ever; and of an archive's references the last one counts.
        // An advisor alone says how far their teams have come. And what a team measures, of which the next card shows the last (TeamIndicatorTests).
        // A proposal made of automatic replies is answered with one press: what counts then is the absence that was saved.
        string[] others =
        [
            AbsenceProposalTable.Name, FigureTable.Name, MeetingPlanProposalTable.Name, NetworkProposalTable.Name, AskedFormTable.Name, ContactProposalTable.Name,
            PostponementTable.Name, BenefitPlanTable.Name, RoadmapTable.Name, ExperienceTable.Name, MeetingNoteTable.Name, ArchiveTable.Name, ChangePlanTable.Name,
            TeamIndicatorTable.Name, TeamMeasurementTable.Name, AdvisorScoreTable.Name,
        ];
        Assert.Equal(kept.Except(others).Order(), AnswerScript.All.Select(script => script.Table).Order());
    }

    internal static AnswerScript ScriptOf(string table) => AnswerScript.All.Single(script => script.Table == table);

    private static string Notice(BotApp app, AnswerScript script, string key)
    {
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var texts = app.Services.GetRequiredService<PersonTexts>().For(new PersonId(app.ObjectIdOf(script.Person)));
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        return texts[key, texts.When(now, network.Zone), script.Person].Replace('\u00a0', ' ');
    }
}
