using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Archive;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static GevinstBot.Tests.Documents.HandedOut;

namespace GevinstBot.Tests.Meetings.Archive;

/// <summary>Approved minutes as a package with their metadata, and the archive's reference on the meeting.</summary>
[Trait("Lane", "Slow")]
public sealed class ArchiveTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Approved_minutes_are_handed_out_as_PDF_A_with_metadata_and_checksums_and_the_reference_stands_on_the_meeting_a_year_later()
    {
        await using var app = await BotApp.StartAtAsync(MeetingApp.MinutesAsked);
        await app.PressCopyAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet"), MinutesAnswerSubmit.VerbName,
            ("decision-standing-any-other", "Vi møtes."), ("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25"));
        var early = await app.SayAsync(BotApp.Lead, "arkiver");
        await app.MoveClockToAsync("2026-12-15T15:00");
        await app.PressCopyAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet tirsdag 15. desember"), MinutesAnswerSubmit.VerbName,
            ("approve-2026-11", "yes"));
        var card = await app.SayAsync(BotApp.Lead, "arkiver");
        var (file, name) = await FetchedAsync(app, card);
        var empty = await app.PressCopyAsync(BotApp.Lead, card, ArchiveAnswerSubmit.VerbName, ("archive-reference", ""));
        var archived = await app.PressCopyAsync(BotApp.Lead, card, ArchiveAnswerSubmit.VerbName, ("archive-reference", "26/01_23_4-5"));
        var again = await app.SayAsync(BotApp.Lead, "arkiver møtet 17.11.2026");
        await app.LeapToAsync(Instant.FromUtc(2027, 12, 1, 8, 0));

        Assert.Contains("er ikke godkjent ennå", early.Words, StringComparison.Ordinal);
        Assert.Equal("Referat 2026-11-17.zip", name);
        Assert.Contains("⚠", empty.Words, StringComparison.Ordinal);
        Assert.Contains("26/01_23_4-5", archived.Words, StringComparison.Ordinal);
        Assert.Contains("Arkivert som \n26/01_23_4-5", again.Words, StringComparison.Ordinal);
        Assert.Contains("Arkivert som 26/01\\_23\\_4\\-5.", Unbroken((await app.SayAsync(Ahus, "referat november")).Words), StringComparison.Ordinal);
        Assert.Contains("Arkivert som 26/01_23_4-5.", Unbroken((await app.SayAsync(Ahus, "møter 2026")).Words), StringComparison.Ordinal);
        Assert.Contains("Arkivert som 26/01_23_4-5.", Unbroken((await PastAsync(app, Ahus)).Words), StringComparison.Ordinal);
        Holds(file);
    }

    [Fact]
    public async Task A_reference_that_the_store_refuses_stays_on_the_card_and_another_instance_knows_it_when_it_is_stored()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, MeetingApp.MinutesAsked);
        await app.PressCopyAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet"), MinutesAnswerSubmit.VerbName);
        await app.MoveClockToAsync("2026-12-15T15:00");
        await app.PressCopyAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat fra møtet tirsdag 15. desember"), MinutesAnswerSubmit.VerbName,
            ("approve-2026-11", "yes"));
        var card = await app.SayAsync(BotApp.Lead, "arkiver");
        (string, string)[] typed = [("archive-reference", "26/1")];

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.PressCopyAsync(BotApp.Lead, card, ArchiveAnswerSubmit.VerbName, typed);
        trouble.Refused = null;
        await Sending.CrashHarness.UntilAsync(async () => (await app.PressCopyAsync(BotApp.Lead, card, ArchiveAnswerSubmit.VerbName, typed))
            .Words.Contains("26/1", StringComparison.Ordinal));

        Assert.DoesNotContain("Arkivert som", failed.Words, StringComparison.Ordinal);
        var other = ActivatorUtilities.CreateInstance<ArchiveTable>(app.Services);
        Assert.Equal("26/1", (await other.FindAsync(new(new YearMonth(2026, 11), MeetingId.Own), CancellationToken.None))!.Content.Reference);
    }

    [BicepFact]
    public async Task In_production_s_settings_approved_minutes_get_the_archive_s_reference()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 9, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 10, 8, 0));
        await MinutesAsync(Instant.FromUtc(2026, 11, 17, 14, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 12, 4, 8, 30));
        await app.RunAtAsync(Instant.FromUtc(2026, 12, 8, 8, 0));
        await MinutesAsync(Instant.FromUtc(2026, 12, 15, 14, 0));
        await app.PostAsync(TenantActivity.Message(LeadId, "arkiver"));

        var archived = await app.PostAsync(TenantActivity.Press(
            LeadId, app.Connector.CardsOf(LeadId)[^1].Body, ArchiveAnswerSubmit.VerbName, ("archive-reference", "26/01234-5")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("26/01234-5", archived.GetRawText(), StringComparison.Ordinal);

        async Task MinutesAsync(Instant ended)
        {
            await app.RunAtAsync(ended);
            // What the first meeting's form hasn't got says nothing.
            await app.PostAsync(TenantActivity.Press(
                LeadId, app.Connector.CardsOf(LeadId)[^1].Body, MinutesAnswerSubmit.VerbName, ("approve-2026-11", "yes")));
        }
    }

    private static string Unbroken(string words) => words.Replace('\u00a0', ' ');

    private static void Holds(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var files = zip.Entries.ToDictionary(entry => entry.FullName, Bytes);
        var document = files["Referat 2026-11-17.pdf"];
        var metadata = JsonSerializer.Deserialize<JsonElement>(files["metadata.json"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(document)), metadata.GetProperty("document").GetProperty("sha256").GetString());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(files["metadata.json"])), Encoding.UTF8.GetString(files["SHA256SUMS"]), StringComparison.Ordinal);
        Assert.Equal("2026-12", metadata.GetProperty("minutes").GetProperty("approvedInMeeting").GetString());
        Assert.Equal(BotApp.Lead, metadata.GetProperty("minutes").GetProperty("lastChangedBy").GetString());
        Assert.Equal(11, metadata.GetProperty("attendance").GetArrayLength());
        Assert.NotEmpty(metadata.GetProperty("actions").EnumerateArray());
        // What PDF/A-2a asks for that can be seen without its validator: the claim, the colours, the letters, the structure, no encryption.
        var written = Encoding.Latin1.GetString(document);
        foreach (var asked in (string[])["<pdfaid:part>2<", "<pdfaid:conformance>A<", "/GTS_PDFA1", "/FontFile2", "/StructTreeRoot", "/Lang(nb-NO)"])
            Assert.Contains(asked, written, StringComparison.Ordinal);
        Assert.DoesNotContain("/Encrypt", written, StringComparison.Ordinal);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var read = entry.Open();
        using var copy = new MemoryStream();
        read.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>«tidligere møter», page by page, until the one of November 2026.</summary>
    private static async Task<ChatMessage> PastAsync(BotApp app, string person)
    {
        for (var page = 1; page < 9; page++)
        {
            var shown = await app.SayAsync(person, $"tidligere møter {page}");
            if (shown.Words.Contains("17. november 2026", StringComparison.Ordinal))
                return shown;
        }
        throw new InvalidOperationException("It is on no page.");
    }
}
