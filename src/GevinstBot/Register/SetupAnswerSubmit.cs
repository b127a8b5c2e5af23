using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Neste»: what was filled in on one card is kept, and the next is shown.</summary>
public sealed class SetupAnswerSubmit(AskedFormTable forms, SetupReader data, DirectoryReader directory, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.SetupKind, VerbName)
{
    public const string VerbName = "setup.answer";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var step = form.Fields[SetupField.Step];
        // A press on a card from before shows the card as it stands.
        if (network.IsSetUp || submission.Typed.GetValueOrDefault(SetupField.Step) != step || step == SetupField.Steps[^1])
            return SubmitReply.Unchanged();
        var choices = Choices(step, form.Fields);
        var found = await directory.AllAsync(submission.Typed, Contacts(step, choices), ct);
        return await SetupAnswer.Read(step, submission.Typed, choices, found, Lead(submission, form)).Match(
            fields => KeepAsync(submission, form, step, fields, ct),
            problems => Task.FromResult(SubmitReply.Show(SetupCard.Form(
                submission.AsPressed, step, data, form.Fields.With(submission.Typed), problems, found))));
    }

    private async Task<SubmitReply> KeepAsync(
        Submission submission, AskedForm form, string step, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        var next = form.Fields.With(fields).With(SetupField.Step, SetupField.Steps.SkipWhile(known => known != step).ElementAt(1));
        await forms.StoreAsync(RegisterRhythm.SetupKind, form.Version, form with { Fields = next }, submission.Now, ct);
        return SubmitReply.Unchanged();
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
        "indicators" => new() { [SetupField.Indicators] = [.. data.Indicators.Select(one => one.Text("id")!)] },
        "contacts" => new() { [SetupField.Organizations] = fields[SetupField.Organizations].Split(',') },
        _ => new()
        {
            [SetupField.Nth] = SetupAnswer.Nths,
            [SetupField.Weekday] = SetupAnswer.Weekdays,
            [SetupField.Starts] = SetupAnswer.Hours,
        },
    };
}
