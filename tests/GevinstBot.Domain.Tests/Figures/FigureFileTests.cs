using System.Globalization;
using FsCheck.Fluent;
using GevinstBot.Domain.Figures;
using NodaTime;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>Which rows of a file are taken, skipped and refused, and why.</summary>
public sealed class FigureFileTests
{
    [Fact]
    public void In_the_long_form_each_row_is_a_number()
    {
        var read = FigureFiles.Accepted("""
            Organisasjon;Indikator;Periode;Verdi;Nevner;Kilde;Uttrekksdato
            Ahus;ventetid;2026-09;58,2;5200;NPR;22.10.2026
            OUS;Ventetid;september 2026;55;;;
            """);

        Assert.Equal(FigureShape.Rows, read.Columns.Shape);
        Assert.Equal(["ventetid ahus 2026-09 58.2", "ventetid ous 2026-09 55"], read.Said());
        Assert.Equal((5200m, "NPR", new LocalDate(2026, 10, 22)), (read.Taken[0].Denominator, read.Taken[0].Source, read.Taken[0].Date));
        Assert.Equal((null, "SAS", new LocalDate(2026, 11, 5)), (read.Taken[1].Denominator, read.Taken[1].Source, read.Taken[1].Date));
        Assert.Equal(1, read.Taken[0].DefinitionVersion);
    }

    [Fact]
    public void With_months_as_columns_the_year_is_asked_for()
    {
        const string file = "HFkort;mar;apr;mai;Hittil i år\nAHUS;58;..;57,5;57,8\nOslo univ.;55;.;:;55";

        var read = FigureFiles.Accepted(file, "ventetid", 2026);

        Assert.Equal(FigureColumns.NoYear, Reason(FigureFiles.Read(file, "ventetid")));
        Assert.Equal(FigureShape.Months, read.Columns.Shape);
        Assert.Equal(["ventetid ahus 2026-03 58", "ventetid ahus 2026-05 57.5", "ventetid ous 2026-03 55"], read.Said());
        Assert.Equal([CellKind.NotYet, CellKind.NotRelevant, CellKind.Hidden], read.Blank.Select(blank => blank.Kind));
        Assert.Equal(["Hittil i år"], read.Columns.Unread);
    }

    [Fact]
    public void Months_that_say_their_year_need_none() => Assert.Equal(
        ["ventetid ahus 2026-08 58", "ventetid ahus 2026-09 57"],
        FigureFiles.Accepted("Org.nr.;2026-08;sep 2026\n983971636;58;57", "ventetid").Said());

    [Theory]
    [InlineData("Organisasjon;Periode;Verdi;verdi\nAhus;2026-09;5;6", FigureColumns.SameHeading)]
    [InlineData("a;b;c;d;e;f;g\nAhus;2;3;4;5;6\nOUS;2;3;4;5;6", FigureFile.OtherWidth)]
    [InlineData("Dato;Skole;Elevdag\n01.06.2016;Bærland;Ja", FigureColumns.NoValues)]
    [InlineData("Organisasjon;Verdi\nAhus;5", FigureColumns.NoPeriod)]
    [InlineData("Periode;Verdi\n2026-09;5", FigureColumns.NoOrganization)]
    [InlineData("Organisasjon;Periode;Verdi", FigureFile.Empty)]
    [InlineData("", FigureFile.Empty)]
    public void A_file_that_is_not_understood_as_a_whole_is_refused_with_the_reason(string file, string reason) =>
        Assert.Equal(reason, Reason(FigureFiles.Read(file, "ventetid")));

    [Fact]
    public void What_is_measured_is_said_by_the_file_or_beside_it_and_not_by_both()
    {
        Assert.Equal(FigureFile.NoIndicator, Reason(FigureFiles.Read("Organisasjon;Periode;Verdi\nAhus;2026-09;5")));
        Assert.Equal(FigureFile.NoIndicator, Reason(FigureFiles.Read("Organisasjon;Periode;Verdi\nAhus;2026-09;5", "ukjent")));
        Assert.Equal(FigureFile.NamesItself, Reason(FigureFiles.Read("Organisasjon;Indikator;Periode;Verdi\nAhus;ventetid;2026-09;5", "video")));
    }

    [Fact]
    public void A_row_of_another_width_than_the_heading_is_refused_and_the_others_are_taken()
    {
        var read = FigureFiles.Accepted("HF;Periode;Verdi\nAhus;2026-09;58,2;x\nOUS;2026-09\nSunnaas;2026-09;38", "ventetid");

        Assert.Equal(["2 figures.row-width", "3 figures.row-width"], read.Refusals());
        Assert.Equal(["ventetid sunnaas 2026-09 38"], read.Said());
    }

    [Theory]
    [InlineData("2026-T3", "figures.period-is-tertial")]
    [InlineData("2026", "figures.period-is-year")]
    [InlineData("2026-H1", "figures.period-is-half-year")]
    [InlineData("2026-09-30", FigurePeriod.Day)]
    [InlineData("hittil september 2026", FigurePeriod.Cumulative)]
    [InlineData("9999", FigurePeriod.Code)]
    [InlineData("2026-10", "")]
    [InlineData("2026-11", "figures.not-over")]
    [InlineData("1026-09", FigurePeriod.Unreadable)]
    public void Any_period_other_than_the_indicator_s_own_is_refused(string period, string reason) => Assert.Equal(
        reason.Length == 0 ? [] : [$"2 {reason}"],
        FigureFiles.Accepted($"HF;Periode;Verdi\nAhus;{period};58", "ventetid").Refusals());

    [Fact]
    public void A_kind_of_period_that_is_reckoned_from_the_year_s_first_day_is_refused_whatever_its_month() => Assert.Equal(
        ["2 figures.period-cumulative"],
        FigureFiles.Accepted("HF;Periode;Periodetype;Verdi\nAhus;2026-09;Hittil i år;58\nOUS;2026-09;Måned;55", "ventetid").Refusals());

    [Fact]
    public void The_organisation_number_wins_over_the_name()
    {
        var read = FigureFiles.Accepted("""
            Orgnr;Organisasjon;Periode;Verdi
            983971636;Sunnaas sykehus HF;2026-09;58
            883 971 752;Sunnaas;2026-09;38
            ;Oslo universitetssykehus HF (2009-);2026-09;55
            993467049;OUS;2026-08;54
            993467049;Ahus;2026-08;53
            12345;Ahus;2026-08;53
            """, "ventetid");

        Assert.Equal(
            ["ventetid ahus 2026-09 58", "ventetid sunnaas 2026-09 38", "ventetid ous 2026-09 55", "ventetid ous 2026-08 54"], read.Said());
        Assert.Equal(["2 figures.note-other-name", "5 figures.note-by-name"], read.NoteKeys());
        Assert.Equal(["6 figures.other-number", "7 figures.bad-number"], read.Refusals());
    }

    [Fact]
    public void A_source_s_own_key_is_not_taken_for_an_organisation_number() => Assert.Equal(
        ["ventetid ahus 2026-09 58"], FigureFiles.Accepted("LocationName;LocationId;Period;Value\nAhus;1404;2026-09;58", "ventetid").Said());

    [Fact]
    public void Organisations_outside_the_network_and_those_it_does_not_apply_to_are_refused()
    {
        var read = FigureFiles.Accepted("HF;Periode;Verdi\nHelse Bergen HF;2026-09;50\nSykehusapotekene;2026-09;5", "ventetid");

        Assert.Equal(["2 figures.unknown-organization", "3 figures.not-for"], read.Refusals());
        Assert.Empty(read.Taken);
    }

    [Fact]
    public void Totals_titles_footnotes_and_repetitions_are_skipped_and_listed()
    {
        var read = FigureFiles.Accepted("""
            Ventetid etter helseforetak
            HF;Periode;Verdi
            Ahus;2026-09;58
            Ahus;2026-09;58
            Hele landet;2026-09;60
            Helse Nord RHF;2026-09;61
            Helse Sør-Øst;2026-09;57

            * Foreløpige tall
            Kilde: NPR
            """, "ventetid");

        Assert.Equal(
            [(1, SkipKind.Title), (9, SkipKind.Footnote), (10, SkipKind.Footnote), (5, SkipKind.Total), (6, SkipKind.Total), (7, SkipKind.Total), (4, SkipKind.Repeated)],
            read.Skipped.Select(row => (row.Line, row.Kind)).OrderBy(row => row.Kind switch { SkipKind.Title => 0, SkipKind.Footnote => 1, SkipKind.Total => 2, SkipKind.Repeated => 3 }));
        Assert.Equal(["ventetid ahus 2026-09 58"], read.Said());
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void Two_different_numbers_for_the_same_are_both_refused() => Assert.Equal(
        ["2 figures.two-values", "3 figures.two-values"],
        FigureFiles.Accepted("HF;Periode;Verdi\nAhus;2026-09;58\nAhus;september 2026;59", "ventetid").Refusals());

    [Theory]
    [InlineData("0,04", "0,9", "2 figures.fraction 3 figures.fraction", "")]
    [InlineData("0,4", "12", "", "2 figures.note-small-share")]
    [InlineData("0,071", "6,8", "2 figures.fraction", "")]
    [InlineData("0,071 %", "6,8", "", "2 figures.note-percent")]
    [InlineData("0,4%", "0,9", "3 figures.fraction", "2 figures.note-percent")]
    [InlineData("0", "0", "", "")]
    [InlineData("999", "12", "2 figures.outside", "")]
    public void A_fraction_under_per_cent_is_taken_only_where_the_file_shows_what_it_means(string ahus, string ous, string refused, string noted)
    {
        var read = FigureFiles.Accepted($"HF;Periode;Verdi\nAhus;2026-09;{ahus}\nOUS;2026-09;{ous}", "video");

        Assert.Equal((refused, noted), (string.Join(' ', read.Refusals()), string.Join(' ', read.NoteKeys())));
    }

    [Fact]
    public void A_fraction_that_no_share_could_be_tells_that_little_is_usual_in_the_file() => Assert.Empty(FigureFiles.Accepted(
        "HF;Periode;Verdi\nAhus;2026-09;0,04\nOUS;2026-09;0,9\nAhus;2026-08;3,4", "video").Refused);

    [Fact]
    public void Per_cent_in_a_cell_of_days_is_refused() => Assert.Equal(
        ["2 figures.percent-elsewhere"], FigureFiles.Accepted("HF;Periode;Verdi\nAhus;2026-09;58 %", "ventetid").Refusals());

    [Theory]
    [InlineData("12,5", "125", "1000", "")]
    [InlineData("13", "125", "1000", "")]
    [InlineData("12", "125", "999", "2 figures.note-disagrees")]
    [InlineData("12,6", "125", "1000", "2 figures.note-disagrees")]
    [InlineData("12,5", "125", "..", "")]
    public void A_value_that_disagrees_with_its_numerator_and_denominator_is_kept_and_said(string value, string above, string below, string noted)
    {
        var read = FigureFiles.Accepted($"HF;Periode;Verdi;Teller;Nevner\nAhus;2026-09;{value};{above};{below}", "video");

        Assert.Single(read.Taken);
        Assert.Equal(noted, string.Join(' ', read.NoteKeys()));
    }

    [Fact]
    public void What_is_wrong_in_one_month_of_a_row_refuses_that_month_and_takes_the_others()
    {
        var read = FigureFiles.Accepted("HF;2026-07;2026-08;2026-09\nAhus;58;abc;57", "ventetid");

        Assert.Equal(["ventetid ahus 2026-07 58", "ventetid ahus 2026-09 57"], read.Said());
        Assert.Equal(["2026-08"], read.Refused.Single().Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Every_row_is_in_a_list_whatever_stands_in_its_cells() => Always.Holds(
        (from name in Gen.Elements("Ahus", "OUS", "Hele landet", "Helse Bergen HF", "")
         from period in Gen.Elements("2026-09", "2026-08", "2026", "9999", "i fjor")
         from value in Gen.Elements("58", "57,5", "..", ":", "abc", "999", "-1e+007", "1 234")
         select $"{name};{period};{value}").NonEmptyListOf(),
        rows =>
        {
            var read = FigureFiles.Accepted($"HF;Periode;Verdi\n{string.Join('\n', rows)}", "ventetid");
            return Enumerable.Range(2, rows.Count).All(line =>
                read.Skipped.Any(row => row.Line == line) || read.Refused.Any(row => row.Row.Line == line)
                || read.Blank.Any(row => row.Line == line) || read.Taken.Count > 0);
        });

    [Fact]
    public void The_order_of_the_rows_changes_nothing_of_what_is_taken() => Always.Holds(
        (from name in Gen.Elements("Ahus", "OUS", "Sunnaas")
         from month in Gen.Choose(1, 9)
         from value in Gen.Choose(0, 400)
         select string.Create(CultureInfo.InvariantCulture, $"{name};2026-{month:00};{value}")).NonEmptyListOf(),
        rows => Said(rows).SequenceEqual(Said(Enumerable.Reverse(rows))));

    private static IEnumerable<string> Said(IEnumerable<string> rows) =>
        FigureFiles.Accepted($"HF;Periode;Verdi\n{string.Join('\n', rows)}", "ventetid").Said().Order(StringComparer.Ordinal);

    private static string Reason(Checked<FigureReading> read) => Assert.Single(read.Problems).TextKey;
}
