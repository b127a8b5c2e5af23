using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Register;

/// <summary>«Neste»: what was filled in on one card is kept, and the next is shown.</summary>
public sealed class SetupAnswerSubmit(AskedFormTable forms, SetupReader data, DirectoryReader directory, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.SetupKind, VerbName)
{
    public const string VerbName = "setup.answer";

    private static readonly AskedSteps Steps = new(SetupField.Step, SetupField.Steps);

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (network.IsSetUp || Steps.Pressed(submission, form) is not { } step)
            return SubmitReply.Unchanged();
        var choices = Choices(step, form.Fields);
        var found = await directory.AllAsync(submission.Typed, Contacts(step, choices), ct);
        return await submission.TakeAsync(
            SetupAnswer.Read(step, submission.Typed, choices, found, Lead(submission, form)),
            async fields =>
                await Steps.KeepAsync(forms, submission, form, step, fields, ct) is { Outcome: StoreOutcome.Overtaken } overtaken
                    ? submission.ReplyTo(overtaken, card => Form(card, []))
                    : SubmitReply.Unchanged(),
            Form);

        AdaptiveCard Form(CardRequest card, IReadOnlyList<Problem> problems) =>
            SetupCard.Form(card, step, data, form.Fields.With(submission.Typed), problems, found);
    }

    private static Person? Lead(Submission submission, AskedForm form) =>
        form.Fields.GetValueOrDefault(SetupField.LeadName) is { Length: > 0 } name
            ? new Person(submission.By, name, Title: "", Language.Bokmål)
            : null;

    private static Dictionary<string, NewPersonFields> Contacts(string step, Dictionary<string, IReadOnlyList<string>> choices) =>
        step == "contacts" ? choices[SetupField.Organizations].ToDictionary(of => of, SetupField.Contact) : [];

    private Dictionary<string, IReadOnlyList<string>> Choices(string step, IReadOnlyDictionary<string, string> fields) => step switch
    {
        "region" => new() { [SetupField.Region] = data.Regions },
        "organizations" => new()
        {
            [SetupField.Organizations] = [.. data.OrganizationsOf(fields[SetupField.Region]).Select(one => one.Text("id")!)],
        },
        "indicators" => data.Areas.ToDictionary(
            area => SetupField.IndicatorsOf(area.Key), area => (IReadOnlyList<string>)[.. area.Select(one => one.Text("id")!)]),
        "contacts" => new() { [SetupField.Organizations] = fields[SetupField.Organizations].Split(',') },
        _ => new()
        {
            [SetupField.Nth] = SetupAnswer.Nths,
            [SetupField.Weekday] = SetupAnswer.Weekdays,
            [SetupField.Starts] = SetupAnswer.Hours,
        },
    };
}
