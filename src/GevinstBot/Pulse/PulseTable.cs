using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Pulse;

/// <summary>
/// Answers to the pulse that contacts give for their organisation: one partition a month (read together for the report), one row an
/// organisation and initiative with its versions, so a second answer replaces the first. An answer from when a month had one initiative
/// stands under the organisation alone, and stays there.
/// </summary>
public sealed class PulseTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "PulseAnswers";

    private readonly AnswerStore<PulseAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<PulseAnswer>> OfMonthAsync(YearMonth month, CancellationToken ct) => _store.AllAsync(Partition(month), ct);

    /// <exception cref="UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<PulseAnswer?> FindAsync(
        YearMonth month, OrganizationId organization, InitiativeId initiative, CancellationToken ct) =>
        await _store.FindAsync(Partition(month), IdOf(organization, initiative), ct)
        ?? About(initiative, await _store.FindAsync(Partition(month), organization.Value, ct));

    public async Task<PulseAnswer?> FindReadableAsync(
        YearMonth month, OrganizationId organization, InitiativeId initiative, CancellationToken ct) =>
        await _store.FindReadableAsync(Partition(month), IdOf(organization, initiative), ct)
        ?? About(initiative, await _store.FindReadableAsync(Partition(month), organization.Value, ct));

    /// <exception cref="UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<StoreResult<PulseAnswer>> StoreAsync(
        YearMonth month, OrganizationId organization, InitiativeId initiative, int basedOn,
        Func<PulseAnswer?, int, PulseAnswer> next, CancellationToken ct)
    {
        var isAlone = About(initiative, await _store.FindAsync(Partition(month), organization.Value, ct)) is not null;
        return await _store.StoreAsync(
            Partition(month), isAlone ? organization.Value : IdOf(organization, initiative), basedOn, next, ct);
    }

    /// <summary>Neither may hold an underscore.</summary>
    private static string IdOf(OrganizationId organization, InitiativeId initiative) => $"{organization}_{initiative}";

    private static PulseAnswer? About(InitiativeId initiative, PulseAnswer? answer) => answer?.Initiative == initiative ? answer : null;

    private static string Partition(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static void Write(TableEntity row, PulseAnswer answer)
    {
        row["Initiative"] = answer.Initiative.Value;
        row["Organization"] = answer.Organization.Value;
        row["Reasons"] = string.Join(' ', answer.Reasons);
        row["AnsweredBy"] = answer.By.Value;
        row["Answered"] = answer.At.ToDateTimeOffset();
        if (answer.OnBehalf)
            row["OnBehalf"] = true;
        if (answer.Wording.Length > 0)
            row["Wording"] = answer.Wording;
        foreach (var element in AdkarElements.InOrder)
            row[element.ToString()] = answer.Scores[element];
    }

    private static PulseAnswer Read(TableEntity row, int version) => new(
        new InitiativeId(row.Text("Initiative")), new OrganizationId(row.Text("Organization")),
        new AdkarScores(
            Awareness: Score(row, AdkarElement.Awareness),
            Desire: Score(row, AdkarElement.Desire),
            Knowledge: Score(row, AdkarElement.Knowledge),
            Ability: Score(row, AdkarElement.Ability),
            Reinforcement: Score(row, AdkarElement.Reinforcement)),
        row.Text("Reasons").Split(' ', StringSplitOptions.RemoveEmptyEntries), new PersonId(row.Text("AnsweredBy")),
        row.RequiredMoment("Answered"))
    {
        Version = version,
        OnBehalf = row.GetBoolean("OnBehalf") ?? false,
        Wording = row.GetString("Wording") ?? "",
    };

    private static int Score(TableEntity row, AdkarElement element) => row.GetInt32(element.ToString())!.Value;
}
