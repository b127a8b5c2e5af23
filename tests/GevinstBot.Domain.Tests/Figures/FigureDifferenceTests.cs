using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>By what a file's changes are known again when somebody says yes to them.</summary>
public sealed class FigureDifferenceTests
{
    [Fact]
    public void The_same_changes_have_the_same_print_and_each_other_has_another()
    {
        string[] prints =
        [
            Print([], Value(58)), Print([], Value(58.5m)), Print([], Value(58) with { Denominator = 5200 }), Print([Value(57)], Value(58)),
            Print([Value(56)], Value(58)), Print([Value(58)], Value(58)), Print([], Value(58), Value(55) with { Organization = Indicators.Ous }),
        ];

        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.Equal(prints[0], Print([], Value(58.00m) with { Source = "SAS" }));
    }

    private static string Print(ImportedValue[] standing, params ImportedValue[] taken) => FigureDifference.Between(standing, taken, []).Print;

    private static ImportedValue Value(decimal value) =>
        new(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September, value, null, "NPR", new LocalDate(2026, 10, 22)) { DefinitionVersion = 1 };
}
