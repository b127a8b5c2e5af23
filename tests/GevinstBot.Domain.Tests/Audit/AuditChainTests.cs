using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 6, 7, 30);

    public static TheoryData<string, Func<AuditEntry, AuditEntry>> Changes => new()
    {
        { "at", entry => entry with { At = entry.At + Duration.FromTicks(1) } },
        { "by", entry => entry with { By = "another" } },
        { "act", entry => entry with { Act = new AuditAct("reopen") } },
        { "about", entry => entry with { About = "agenda_2026-12" } },
        { "whose", entry => entry with { Whose = "ous" } },
        { "outcome", entry => entry with { Outcome = AuditOutcome.WithoutEffect } },
        { "before", entry => entry with { Before = new string('0', 64) } },
        { "hash", entry => entry with { Hash = new string('0', 64) } },
    };

    [Fact]
    public void A_log_as_it_was_written_is_whole() => Assert.Null(Fault(Log(5)));

    [Fact]
    public void An_empty_log_is_whole() => Assert.Null(AuditChain.Fault(AuditPoint.Beginning, [], AuditPoint.Beginning));

    [Theory, MemberData(nameof(Changes))]
    public void G04_Whatever_is_changed_in_an_entry_shows_at_its_number(string what, Func<AuditEntry, AuditEntry> change)
    {
        Assert.NotEmpty(what);
        Assert.All(Enumerable.Range(0, 5), at =>
        {
            var log = Log(5);
            log[at] = change(log[at]);
            Assert.Equal(new AuditFault(at + 1, AuditFaultKind.Altered), Fault(log, Log(5)[^1].Point));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void G04_An_entry_that_was_taken_away_is_missed(int at)
    {
        var log = Log(5);
        var last = log[^1].Point;
        log.RemoveAt(at);
        Assert.Equal(new AuditFault(at + 1, AuditFaultKind.Missing), Fault(log, last));
    }

    [Fact]
    public void G04_An_entry_that_was_made_again_with_its_own_hash_breaks_the_one_after_it()
    {
        var log = Log(5);
        log[2] = AuditChain.Next(log[1].Point, Act("agenda_2030-01"), "another");
        Assert.Equal(new AuditFault(4, AuditFaultKind.Altered), Fault(log));
    }

    [Fact]
    public void Where_old_entries_were_removed_the_rest_is_whole_from_there()
    {
        var log = Log(5);
        Assert.Null(AuditChain.Fault(log[1].Point, log[2..], log[^1].Point));
    }

    [Theory]
    [InlineData("Ola Nordmann")]
    [InlineData("mangler øyeleger")]
    [InlineData("a\nb")]
    public void What_anybody_wrote_is_never_logged(string text)
    {
        Assert.Throws<ArgumentException>(() => Act(text));
        Assert.Throws<ArgumentException>(() => Act("") with { Whose = text });
    }

    private static AuditedAct Act(string about) => new(new AuditAct("withdraw"), new PersonId("kari"), At) { About = about };

    private static List<AuditEntry> Log(int entries)
    {
        var log = new List<AuditEntry>();
        for (var at = 0; at < entries; at++)
            log.Add(AuditChain.Next(at == 0 ? AuditPoint.Beginning : log[^1].Point, Act($"agenda_2026-{at + 1:00}"), "one"));
        return log;
    }

    private static AuditFault? Fault(List<AuditEntry> log, AuditPoint? last = null) =>
        AuditChain.Fault(AuditPoint.Beginning, log, last ?? log[^1].Point);
}
