using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Network;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>Once a night one instance removes what is too old. Who has seen that it is done asks no more that day.</summary>
public sealed class RetentionWork(RowRetention rows, RetentionTable table, AuditLog audit, CurrentNetwork network) : QuietWork
{
    private static readonly AuditAct Act = new("retention");

    private LocalDate? _done;

    public override async Task AtAsync(Instant now, CancellationToken ct)
    {
        var day = network.DayOf(now);
        if (_done == day)
            return;
        if (await table.ClaimAsync(day, now, ct))
        {
            var removed = await rows.TidyAsync(now, network.Zone, ct);
            if (removed > 0)
                await audit.WriteAsync(new AuditedAct(Act, By: null, now) { About = $"{removed}" }, ct);
            await table.RecordAsync(new Tidying(day, now, removed), ct);
        }
        if ((await table.FindAsync(ct))?.Removed is not null)
            _done = day;
    }
}
