using GevinstBot.Graph;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether the meetings can be called from the organiser's calendar, which Exchange gives and no consent in Entra.</summary>
public sealed class CalendarCheck(
    IServiceProvider services, IConfiguration configuration, CheckPatience patience, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        // Read as it was set: settings that are wrong are another check's line.
        var options = configuration.GetSection(GraphOptions.Section).Get<GraphOptions>() ?? new GraphOptions();
        if (!options.HasOrganiser)
            return [Finding.NotChecked(texts["check.no-organiser"])];
        GraphFailure? failure = null;
        var trouble = await patience.TryAsync(
            async limit => failure = (await GraphErrors.TryAsync(() => LookAsync(services, limit), limit)).Failure, ct);
        return [(trouble, failure) switch
        {
            (null, null) => Finding.Right(texts["check.calendar", options.Organiser!]),
            (null, { Outcome: GraphOutcome.NotPermitted or GraphOutcome.Forbidden }) =>
                Finding.Wrong(texts["check.no-calendar-permission", GraphPermissions.Calendar, options.Organiser!]),
            (null, { Outcome: GraphOutcome.NotFound }) => Finding.Wrong(texts["check.no-mailbox", options.Organiser!]),
            _ => Finding.Wrong(texts[
                "check.calendar-unanswered", options.Organiser!, trouble ?? $"{failure!.Outcome} ({failure.Status} {failure.Code})."]),
        }];
    }

    private static async Task<bool> LookAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<OrganiserCalendar>().LookAsync(ct);
        return true;
    }
}
