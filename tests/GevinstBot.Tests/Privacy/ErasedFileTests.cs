using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.Register;
using GevinstBot.Tests.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Privacy;

/// <summary>The network file on the server still names whoever was erased: the store doesn't copy it back.</summary>
[Trait("Lane", "Slow")]
public sealed class ErasedFileTests : IDisposable
{
    private const string Name = "Nettverkskontakt OUS";
    private const string Title = "Nettverksfilen er endret";

    private static readonly string Changed =
        FileStarts.Demo.Replace("days: [2026-11-17, 2026-12-15]", "days: [2026-11-24, 2026-12-15]", StringComparison.Ordinal);

    private static readonly OrganizationId Ous = new("ous");

    private readonly FileStarts _starts = new();

    public void Dispose() => _starts.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_was_erased_is_not_back_after_a_start_with_the_file_as_it_was_or_changed_elsewhere(bool isChanged)
    {
        var id = await ErasedAsync(FileStarts.Demo);

        await using var app = await _starts.StartAsync(isChanged ? Changed : FileStarts.Demo);
        await app.MoveClockByAsync("PT2H");

        Assert.DoesNotContain(await app.CardsAsync(BotApp.Lead), card => card.Summary == Title);
        Assert.Empty(await RowsWithAsync(app, id));
        Assert.Empty(await RowsWithAsync(app, Name));
        Assert.Equal(new LocalDate(2026, 11, 17), Network(app).Meetings.Days[0]);
    }

    [Fact]
    public async Task A_changed_file_without_whoever_was_erased_is_a_question_and_what_told_them_is_removed()
    {
        await ErasedAsync(FileStarts.Demo);
        var without = Changed.Replace("contact: kontakt-ous", "contact: vara-ous", StringComparison.Ordinal);
        without = string.Join('\n', without.Split('\n').Where(line => !line.Contains("id: kontakt-ous,", StringComparison.Ordinal)));

        await using var app = await _starts.StartAsync(without);
        await app.MoveClockByAsync("PT2H");

        Assert.Single(await app.CardsAsync(BotApp.Lead), card => card.Summary == Title);
        Assert.Empty(await app.Services.GetRequiredService<ErasedMarkTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_was_proposed_before_the_erasure_puts_nobody_in_the_place_of_whoever_was_erased()
    {
        await _starts.StartOnceAsync(FileStarts.Demo);
        await using var app = await _starts.StartAsync(Changed);
        await app.MoveClockByAsync("PT2H");
        await EraseAsync(app);
        var card = Assert.Single(await app.CardsAsync(BotApp.Lead), card => card.Summary == Title);

        var told = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);

        Assert.Contains("er slettet fra GevinstBot", told.Message, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 17), Network(app).Meetings.Days[0]);
    }

    /// <returns>The object id.</returns>
    private async Task<string> ErasedAsync(string file)
    {
        await using var app = await _starts.StartAsync(file);
        return await EraseAsync(app);
    }

    private static async Task<string> EraseAsync(BotApp app)
    {
        var (network, id) = (Network(app), new PersonId(app.ObjectIdOf(Name)));
        var next = network.Roster.Find(new PersonId(app.ObjectIdOf("Stedfortreder OUS")))!;
        await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithContact(Ous, next), network.Version, network.Roster.Leads.First(), FileStarts.Now, CancellationToken.None);
        await app.Services.GetRequiredService<Erasing>().ForgetAsync(id, network.Roster.Leads.First(), FileStarts.Now, CancellationToken.None);
        Assert.Empty(await RowsWithAsync(app, id.Value));
        return id.Value;
    }

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();

    private static async Task<IReadOnlyList<string>> RowsWithAsync(BotApp app, string text) =>
        await app.Services.GetRequiredService<RowErasing>()
            .WhereAsync(value => value.Contains(text, StringComparison.OrdinalIgnoreCase), _ => true, CancellationToken.None)
            .Select(found => $"{found.Table.Name} {found.Row.RowKey}").ToListAsync();
}
