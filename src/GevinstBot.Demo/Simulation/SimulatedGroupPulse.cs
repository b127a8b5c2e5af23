using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Messages;
using GevinstBot.GroupPulse;

namespace GevinstBot.Demo.Simulation;

/// <summary>A lead asks the contacts, without their names, how far they have come with an initiative, by the form's own buttons.</summary>
public sealed class SimulatedGroupPulse(SimulatedLead lead, string command, Random draw)
{
    public async Task AskAsync()
    {
        const string Next = GroupPulseFormAnswerSubmit.VerbName;
        if (await lead.AskAsync(command, Next, Next) is not { Card: { } form } asked
            || form.Inputs.FirstOrDefault(input => input.Id == GroupPulseField.Initiative) is not { Choices: [_, ..] initiatives })
            return;
        var typed = form.Inputs.Where(input => input.Value.Length > 0).ToDictionary(input => input.Id, input => input.Value);
        typed[GroupPulseField.Initiative] = initiatives[draw.Next(initiatives.Count)];
        typed[GroupPulseField.Roles] = MessageRoles.Contacts;
        if (await lead.PressAsync(asked, Next, typed) is { } preview)
            await lead.PressAsync(asked with { Card = preview }, GroupPulseFormSendSubmit.VerbName, []);
    }
}
