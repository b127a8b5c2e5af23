using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Messages;

/// <summary>Answers to messages: one partition a message (read together for the lead), one row a subject with its versions.</summary>
public sealed class MessageAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MessageAnswers";

    private readonly AnswerStore<MessageAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<MessageAnswer>> OfMessageAsync(string message, CancellationToken ct) => _store.AllAsync(message, ct);

    public Task<MessageAnswer?> FindAsync(string message, string subject, CancellationToken ct) => _store.FindAsync(message, subject, ct);

    public Task<MessageAnswer?> FindReadableAsync(string message, string subject, CancellationToken ct) =>
        _store.FindReadableAsync(message, subject, ct);

    public Task<StoreResult<MessageAnswer>> StoreAsync(string message, int basedOn, MessageAnswer answer, CancellationToken ct) =>
        _store.StoreAsync(message, answer.Subject, basedOn, (_, version) => answer with { Version = version }, ct);

    private static void Write(TableEntity row, MessageAnswer answer)
    {
        row["Subject"] = answer.Subject;
        row["Chosen"] = string.Join(' ', answer.Reply.Chosen);
        row["Said"] = answer.Reply.Said;
        row["AnsweredBy"] = answer.By.Value;
        row["Answered"] = answer.At.ToDateTimeOffset();
    }

    private static MessageAnswer Read(TableEntity row, int version)
    {
        var chosen = row.Text("Chosen").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new MessageAnswer(
            row.Text("Subject"),
            new MessageReply([.. chosen.Select(number => int.Parse(number, CultureInfo.InvariantCulture))], row.Text("Said")),
            new PersonId(row.Text("AnsweredBy")), row.RequiredMoment("Answered"))
        {
            Version = version,
        };
    }
}
