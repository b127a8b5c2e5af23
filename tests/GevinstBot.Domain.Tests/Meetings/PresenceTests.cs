using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

/// <summary>Who was in a meeting's call, told by signs that come twice and in any order.</summary>
public sealed class PresenceTests
{
    private static readonly PersonId Person = new("kari");
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");

    [Theory]
    [InlineData("j0", "0-")]
    [InlineData("j0 l5", "0-5")]
    [InlineData("l5 j0", "0-5")]
    [InlineData("j0 l5 j7", "0-")]
    [InlineData("j0 j7 l5", "0-5")]
    [InlineData("j0 l5 j7 l9", "0-9")]
    [InlineData("j0 l5 l5 j0 l5", "0-5")]
    [InlineData("l9 j3 l5 j0", "0-9")]
    public void However_the_signs_come_it_is_known_when_they_came_and_left(string signs, string expected)
    {
        Presence? seen = null;
        foreach (var sign in signs.Split(' '))
            seen = Presence.After(seen, Person, sign[0] == 'j', At(sign[1..]));

        var parts = expected.Split('-');
        Assert.Equal(At(parts[0]), seen!.Joined);
        Assert.Equal(parts[1].Length == 0 ? null : At(parts[1]), seen.Left);
    }

    [Fact]
    public void Who_was_in_the_call_counts_before_what_was_answered_and_a_substitute_counts_for_the_organisation()
    {
        var answers = new Dictionary<OrganizationId, AttendanceAnswer>
        {
            [Ahus] = new(Attendance.SendsSubstitute, null, 0)
            {
                Substitutes = [new MeetingSubstitute(Person, new LocalDate(2026, 11, 17), Person, Instant.MinValue)],
            },
            [Ous] = new(Attendance.Attends, null, 0),
        };

        var seen = AttendanceProposal.Of([Ahus, Ous], [new Presence(Person, At("0"), null)], answers, _ => null);
        var said = AttendanceProposal.Of([Ahus, Ous], [], answers, _ => null);

        Assert.Equal([Ahus], seen.Organizations);
        Assert.Equal([Ahus, Ous], said.Organizations);
        Assert.Equal((true, false), (seen.IsSeen, said.IsSeen));
        Assert.Equal([Ous], seen.Absent([Ahus, Ous], [Ahus]));
        Assert.Empty(said.Absent([Ahus, Ous, new OrganizationId("silent")], [Ahus, Ous]));
    }

    private static Instant At(string minute) =>
        Instant.FromUtc(2026, 11, 17, 12, int.Parse(minute, System.Globalization.CultureInfo.InvariantCulture));
}
