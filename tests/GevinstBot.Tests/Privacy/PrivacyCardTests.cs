using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Privacy;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Privacy;

public sealed class PrivacyCardTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void What_is_kept_of_somebody_and_the_steps_of_forgetting_them(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var (first, last) = (Instant.FromUtc(2026, 10, 30, 8, 0), Instant.FromUtc(2026, 11, 17, 8, 0));
        OwnRows[] kept = [new("Conversations", 1, first, first), new("Deliveries", 7, first, last), new("IndicatorAnswers", 2, first, last)];
        var person = new Person(Kari, "Kari Nordmann", "Gevinstkoordinator", language);

        Golden.Matches(new OwnDataCard(new RetentionOptions(), texts, Oslo).For(kept, person).Card, $"Privacy/OwnDataCard.kept.{tag}");
        Golden.Matches(new OwnDataCard(new RetentionOptions(), texts, Oslo).For([], null).Card, $"Privacy/OwnDataCard.nothing.{tag}");
        OwnRecord[] rows =
        [
            new("Networks", first, [new OwnField(texts["own-data.name"], "Kari Nordmann")]),
            .. Enumerable.Range(1, 9).Select(number => new OwnRecord("CheckIns", last, [new OwnField("Goal", new string('a', 900)), new OwnField("AnsweredBy", texts["own-data.you"])])),
        ];
        Golden.Matches(OwnContentCard.For(rows, 1, texts, Oslo).Card, $"Privacy/OwnContentCard.first.{tag}");
        Golden.Matches(OwnContentCard.For(rows, 99, texts, Oslo).Card, $"Privacy/OwnContentCard.last.{tag}");
        Golden.Matches(OwnContentCard.For([], 1, texts, Oslo).Card, $"Privacy/OwnContentCard.nothing.{tag}");
        Golden.Matches(EraseCard.Question(Kari, new NetworkTraces(["Kari Nordmann"], [], []), 12, texts).Card, $"Privacy/EraseCard.question.{tag}");
        Golden.Matches(
            EraseCard.Refused(new NetworkTraces(["Kari Nordmann"], ["contact", "leader"], []), texts).Card, $"Privacy/EraseCard.refused.{tag}");
    }

    /// <summary>What is removed by its age says when, and what it is for.</summary>
    [Fact]
    public void What_people_wrote_and_is_removed_after_a_while_is_not_said_to_be_kept_for_ever()
    {
        var (texts, keep) = (new TextCatalog().In(Language.Bokmål), new RetentionOptions());

        Assert.All(RowRetention.Rules, rule => Assert.NotEqual(texts["own-data.kept"], Keeping.Words(rule.Table, keep, texts)));
        // What was heard in a chat is only its messages' own ids.
        Assert.All(
            RowRetention.Rules.Where(rule => rule.Table != "HeardMessages"), rule => Assert.NotEqual(KeptFor.Other, Keeping.Of(rule.Table)));
        Assert.Equal("Grunnen og navnet ditt slettes etter 12 måneder.", Keeping.Words("Postponements", keep, texts));
        Assert.Equal("Slettes etter så mange dager: 7.", Keeping.Words("FigureFiles", keep, texts));
    }
}
