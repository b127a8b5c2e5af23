using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's run chart as a picture for a slide, as it stands when it is fetched.</summary>
public sealed class TeamChartExport(TeamIndicatorReader reader, CurrentNetwork network, TextCatalog texts) : Export
{
    public override string Kind => "team-chart";

    public override string Folder => "teamkurve";

    public override string Extension => "svg";

    public override string MediaType => "image/svg+xml";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (link.Which is not { } which
            || network.Section<Cohorts>().Teams.FirstOrDefault(team => team.Id == new TeamId(which)) is not { } team
            || await reader.FindAsync(team.Id, ct) is not { } series)
            return null;
        var local = texts.In(link.Language);
        return new ExportedFile(local["team-indicator.file", team.Id], TeamIndicatorWords.Slide(series, team.Name, local));
    }
}
