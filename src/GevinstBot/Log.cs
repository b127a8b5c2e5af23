namespace GevinstBot;

/// <summary>
/// Every log line of the product, numbered by area (1xx delivery, 2xx inbound, 3xx network, 4xx Graph,
/// 5xx audit). Ids only: never what people wrote.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Error, "The rounds of {Kind} can't be read; the other kinds go on.")]
    public static partial void SourceBroken(this ILogger log, string kind, Exception exception);

    [LoggerMessage(102, LogLevel.Error, "Round {Round} failed in this run; the other rounds go on.")]
    public static partial void RoundFailed(this ILogger log, string round, Exception exception);

    [LoggerMessage(103, LogLevel.Error, "Prompt {Round} {Subject} {Occasion} failed in this run; the others go on.")]
    public static partial void PromptFailed(this ILogger log, string round, string subject, string occasion, Exception exception);

    [LoggerMessage(104, LogLevel.Information, "Sent {Round} to {Subject} ({Occasion}): {Outcome} {Code}")]
    public static partial void PromptSent(this ILogger log, string round, string subject, string occasion, string outcome, string? code);

    [LoggerMessage(105, LogLevel.Warning, "A claim on {Round} {Subject} was lost by its owner; whether the message arrived is unknown.")]
    public static partial void ClaimAbandoned(this ILogger log, string round, string subject);

    [LoggerMessage(106, LogLevel.Warning, "The card of {Round} {Subject} could not be updated: {Outcome} {Code}")]
    public static partial void CardNotUpdated(this ILogger log, string round, string subject, string outcome, string? code);

    [LoggerMessage(107, LogLevel.Error, "A delivery run failed; the next tick tries again.")]
    public static partial void RunFailed(this ILogger log, Exception exception);

    [LoggerMessage(108, LogLevel.Information, "Held {Round} to {Subject} ({Occasion}): {Reason}")]
    public static partial void PromptHeld(this ILogger log, string round, string subject, string occasion, string reason);

    [LoggerMessage(
        109, LogLevel.Error,
        "Row {Partition} {Row} of {Table} can't be read ({Reason}); it stays where it is, and everything else goes on.")]
    public static partial void RowUnreadable(this ILogger log, string table, string partition, string row, string reason);

    [LoggerMessage(
        110, LogLevel.Error, "This instance could not say that it runs; without that it calls Teams for a few seconds more only.")]
    public static partial void HeartbeatFailed(this ILogger log, Exception exception);

    [LoggerMessage(111, LogLevel.Warning, "This instance could not say that it stops; the others forget it in a few seconds.")]
    public static partial void LeaveFailed(this ILogger log, Exception exception);

    [LoggerMessage(112, LogLevel.Warning, "What a call told of {Person}'s chat couldn't be noted; the next call tells it again.")]
    public static partial void ChatNotNoted(this ILogger log, string person, Exception exception);

    [LoggerMessage(113, LogLevel.Information, "{Instrument} ({Tags}): {Sum} in {Times}, at most {Most}")]
    public static partial void Counted(this ILogger log, string instrument, string tags, double sum, int times, double most);

    [LoggerMessage(201, LogLevel.Warning, "Refused a press by {Person} on {Round}: {Reason}")]
    public static partial void SubmitRefused(this ILogger log, string person, string round, string reason);

    [LoggerMessage(202, LogLevel.Information, "Stored an answer to {Round} for {Subject}")]
    public static partial void AnswerStored(this ILogger log, string round, string subject);

    [LoggerMessage(
        203, LogLevel.Information, "The presser's card of {Round} {Subject} could not be updated before the reply; the next run does it.")]
    public static partial void OwnCardLater(this ILogger log, string round, string subject);

    [LoggerMessage(204, LogLevel.Error, "An answer to {Round} for {Subject} is stored, and its receipt could not be shown.")]
    public static partial void ReceiptFailed(this ILogger log, string round, string subject, Exception exception);

    [LoggerMessage(205, LogLevel.Warning, "Which meetings have open actions could not be noted; the next start does it.")]
    public static partial void ActionsNotNoted(this ILogger log, Exception exception);

    [LoggerMessage(206, LogLevel.Warning, "What was answered could not be noted in the years' rows; the next start does it.")]
    public static partial void SeriesNotNoted(this ILogger log, Exception exception);

    [LoggerMessage(208, LogLevel.Warning, "That the card of {Round} {Subject} was opened couldn't be noted; it was shown all the same.")]
    public static partial void SeenNotNoted(this ILogger log, string round, string subject, Exception exception);

    [LoggerMessage(
        206, LogLevel.Warning, "Where the copy of {Round} {Subject} is couldn't be noted; it works, and isn't brought up to date.")]
    public static partial void CopyNotNoted(this ILogger log, string round, string subject, Exception exception);

    [LoggerMessage(207, LogLevel.Warning, "An answer is stored, and the next card that waits for {Person} couldn't be brought.")]
    public static partial void NextNotBrought(this ILogger log, string person, Exception exception);

    [LoggerMessage(301, LogLevel.Information, "The network of {Region} is loaded: {Organizations} organisations")]
    public static partial void NetworkLoaded(this ILogger log, string region, int organizations);

    [LoggerMessage(209, LogLevel.Warning, "The channels of a team could not be read; the one that was written in is known.")]
    public static partial void ChannelsNotRead(this ILogger log, Exception exception);

    [LoggerMessage(210, LogLevel.Warning, "Who is in a channel could not be read; whoever asked is told.")]
    public static partial void MembersNotRead(this ILogger log, Exception exception);

    [LoggerMessage(302, LogLevel.Error, "The stored network can't be read by this version of the program; import it again.")]
    public static partial void NetworkUnreadable(this ILogger log);

    [LoggerMessage(305, LogLevel.Warning, "The network file has changed ({Fingerprint}). What is stored counts; the lead is asked.")]
    public static partial void NetworkFileProposed(this ILogger log, string fingerprint);

    [LoggerMessage(306, LogLevel.Information, "A file of figures was read: {Taken} figures taken, {Refused} rows refused")]
    public static partial void FigureFileRead(this ILogger log, int taken, int refused);

    [LoggerMessage(307, LogLevel.Warning, "A file of figures, or their folder, could not be used; it is tried again in a minute.")]
    public static partial void FigureFileFailed(this ILogger log, Exception exception);

    [LoggerMessage(
        401, LogLevel.Error,
        "Graph refuses what needs the permission {Permission} ({Status} {Code}, request {RequestId}): an administrator must consent.")]
    public static partial void GraphNotPermitted(this ILogger log, string permission, int status, string? code, string? requestId);

    [LoggerMessage(402, LogLevel.Warning, "The app couldn't be installed for {Person}: {Outcome} ({Status} {Code}, request {RequestId})")]
    public static partial void AppNotInstalled(
        this ILogger log, string person, string outcome, int status, string? code, string? requestId);

    [LoggerMessage(
        403, LogLevel.Error,
        "The organiser's calendar can't be written in: {Outcome} ({Status} {Code}, request {RequestId}). Status and check say what to do.")]
    public static partial void CalendarRefuses(this ILogger log, string outcome, int status, string? code, string? requestId);

    [LoggerMessage(501, LogLevel.Information, "Audit {Number}: {Act} {Outcome} {Hash}")]
    public static partial void Audited(this ILogger log, long number, string act, string outcome, string hash);
}
