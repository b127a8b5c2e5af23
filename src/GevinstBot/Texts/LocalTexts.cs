using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Texts;

/// <summary>
/// The texts, numbers and dates of one language. Numbers, weeks and the order of a date are Norwegian in both: the readers are in Norway,
/// and so are the figures. In English a month has its name, so that nobody reads 3.4. as 4 March.
/// </summary>
public sealed class LocalTexts(Language language, IReadOnlyDictionary<string, string> texts, NetworkWords? own = null)
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    private readonly CultureInfo _words = language == Language.Bokmål ? Norwegian : CultureInfo.GetCultureInfo("en-GB");

    public Language Language => language;

    /// <summary>The language's tag, for the card's <c>lang</c>.</summary>
    public string Tag => language == Language.Bokmål ? "nb" : "en";

    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The same, and what a network says in its own words in these.</summary>
    public LocalTexts InWordsOf(NetworkWords network) => new(language, texts, network);

    public string this[string key] => own?.Find(key, language) is { } theirs ? theirs
        : texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"The text '{key}' is missing in {language}.");

    /// <summary>A text with its places {0}, {1} … filled in; a day is written as <see cref="Date"/> does.</summary>
    public string this[string key, params object[] arguments] => string.Format(
        Norwegian, this[key], [.. arguments.Select(argument => argument is LocalDate day ? Date(day) : argument)]);

    /// <summary>Every way to call a command; the first is how the program itself writes it.</summary>
    public IReadOnlyList<string> Ways(string key) => this[key].Split('|');

    /// <summary>A text about a number of things, which is its {0}; for one thing the text's form <c>.one</c>.</summary>
    public string Counted(string key, int count, params object[] others) => this[count == 1 ? $"{key}.one" : key, [count, .. others]];

    /// <summary>«1 234,5», with the minus sign that nb-NO uses.</summary>
    public string Number(decimal value, int decimals) => value.ToString($"N{decimals}", Norwegian);

    /// <summary>«14.10.2026».</summary>
    public string Date(LocalDate day) => LocalDatePattern.Create(this["format.date"], _words).Format(day);

    /// <summary>«3.3.», in a list of days of this year or the next.</summary>
    public string ShortDate(LocalDate day) => LocalDatePattern.Create(this["format.short-date"], _words).Format(day);

    /// <summary>The order of names.</summary>
    public CultureInfo Culture => Norwegian;

    /// <summary>«tirsdag 17. november».</summary>
    public string Day(LocalDate day) => LocalDatePattern.Create(this["format.day"], _words).Format(day);

    /// <summary>The same, with the year where it is another than that of the day it is said on: «tirsdag 18. januar 2028».</summary>
    public string Day(LocalDate day, LocalDate saidOn) =>
        day.Year == saidOn.Year ? Day(day) : LocalDatePattern.Create(this["format.day-of-year"], _words).Format(day);

    /// <summary>«kl. 13.00».</summary>
    public string Time(LocalTime time) => LocalTimePattern.Create(this["format.time"], Norwegian).Format(time);

    /// <summary>«14.10.2026 kl. 09.12», where moments stand below each other; in a sentence it is <c>When</c>.</summary>
    public string Moment(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return $"{Date(local.Date)} {Time(local.TimeOfDay)}";
    }

    /// <summary>«fredag 6. november kl. 08.30», as people plan: by the day of the week.</summary>
    public string When(Instant at, DateTimeZone zone) => When(at.InZone(zone).LocalDateTime);

    public string When(LocalDateTime at) => this["format.moment", Day(at.Date), Time(at.TimeOfDay)];

    /// <inheritdoc cref="Day(LocalDate,LocalDate)"/>
    public string When(LocalDateTime at, LocalDate saidOn) => this["format.moment", Day(at.Date, saidOn), Time(at.TimeOfDay)];

    /// <summary>«november 2026».</summary>
    public string Month(YearMonth month) => LocalDatePattern.Create("MMMM uuuu", _words).Format(month.OnDayOfMonth(1));

    /// <summary>«oktober 2026», «2. tertial 2026», «2. halvår 2026», «2026».</summary>
    public string Period(ReportingPeriod period) => period.Frequency switch
    {
        Frequency.Monthly => Month(period.FirstDay.ToYearMonth()),
        Frequency.Tertial => this["format.tertial", ((period.FirstDay.Month - 1) / 4) + 1, period.FirstDay.Year],
        Frequency.HalfYearly => this["format.half-year", ((period.FirstDay.Month - 1) / 6) + 1, period.FirstDay.Year],
        Frequency.Yearly => period.FirstDay.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>«okt. 26», «2. tert. 26», where there is little room.</summary>
    public string ShortPeriod(ReportingPeriod period) => period.Frequency switch
    {
        Frequency.Monthly => LocalDatePattern.Create(this["format.short-month"], _words).Format(period.FirstDay),
        Frequency.Tertial => this["format.short-tertial", period.Number, $"{period.CalendarYear % 100:00}"],
        Frequency.HalfYearly => this["format.short-half-year", period.Number, $"{period.CalendarYear % 100:00}"],
        Frequency.Yearly => Period(period),
    };

    /// <summary>With a capital first, for what begins a line or stands on a button.</summary>
    public string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], _words) + text[1..];

    /// <summary>A name that may hold a comma or «og», inside a sentence: «Ventetid, somatikk» in quotation marks.</summary>
    public string Quoted(string name) => this["format.quoted", name];

    /// <summary>«Ahus, OUS og Sunnaas».</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => this["format.list-last", string.Join(", ", items.SkipLast(1)), items[^1]],
    };

    /// <summary>The same, as many as there is room for: «Ahus og OUS og 9 til».</summary>
    public string ListOf(IReadOnlyList<string> items, int most) => items.Count <= most
        ? List(items)
        : $"{List([.. items.Take(most)])} {this["format.more", items.Count - most]}";
}
