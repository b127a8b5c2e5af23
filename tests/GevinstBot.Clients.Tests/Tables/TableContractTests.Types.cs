using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    public static TheoryData<object> Values => new()
    {
        "", "O'Brien", "æøå ÆØÅ — 🌱 \u202E\u200B", "line\r\nline\ttab \"quoted\" \\ {{DATE(x)}} \u2028", new string('ø', 32 * 1024),
        true, false, 0, 1, -1, int.MaxValue, int.MinValue, 0L, 1L, -1L, long.MaxValue, long.MinValue,
        0.0, 1.0, -1.0, 12.5, 0.1, 1e300, 5e-324, double.MaxValue, Math.PI, double.NaN,
        new DateTimeOffset(2026, 11, 21, 23, 40, 20, TimeSpan.Zero).AddTicks(2203177),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue,
        Guid.Empty, new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"), Array.Empty<byte>(), new byte[] { 0, 1, 127, 128, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Every_type_comes_back_exactly_as_it_went_in(object value)
    {
        await Table.CreateAsync();

        await Table.AddEntityAsync(new TableEntity("p", "added") { ["V"] = value });
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "submitted") { ["V"] = value })]);

        Assert.Equal(value, (await Get("added"))["V"]);
        Assert.Equal(value, (await Get("submitted"))["V"]);
        await foreach (var row in Table.QueryAsync<TableEntity>()) Assert.Equal(value, row["V"]);
    }

    [Fact]
    public async Task An_instant_with_an_offset_comes_back_as_the_same_instant_in_UTC()
    {
        await Table.CreateAsync();
        var oslo = new DateTimeOffset(2026, 6, 1, 8, 30, 0, TimeSpan.FromHours(2));

        await Table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = oslo });

        var at = (await Get("r")).GetDateTimeOffset("At")!.Value;
        Assert.Equal((oslo.UtcTicks, TimeSpan.Zero), (at.UtcTicks, at.Offset));
    }

    [Fact]
    public async Task Null_is_not_stored()
    {
        await Table.CreateAsync();

        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Nothing"] = null });

        Assert.False((await Get("r")).ContainsKey("Nothing"));
    }

    [Fact]
    public async Task An_entity_class_of_ones_own_comes_back_with_what_it_had()
    {
        await Table.CreateAsync();
        var answer = new Answer
        {
            PartitionKey = "p",
            RowKey = "r",
            Number = 12.5,
            Count = 3,
            Large = 4,
            State = State.Locked,
            Note = "ja",
            At = new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc),
            Picture = new BinaryData([1, 2]),
            Missing = null,
            Left = "out",
        };

        await Table.AddEntityAsync(answer);

        var read = (await Table.GetEntityAsync<Answer>("p", "r")).Value;
        Assert.Equal((12.5, 3, 4L, State.Locked, "ja"), (read.Number, read.Count, read.Large, read.State, read.Note));
        Assert.Equal((answer.At, null, null), (read.At, read.Missing, read.Left));
        Assert.Equal([1, 2], read.Picture!.ToArray());
        Assert.Equal("ja", (await Get("r")).GetString("Merknad"));
        Assert.NotEqual(default, read.ETag);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task An_endless_number_is_never_sent(double number) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = number }));

    [Fact]
    public async Task A_decimal_has_no_type_in_tables_and_comes_back_as_a_double()
    {
        await Table.CreateAsync();

        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1.5m });

        Assert.Equal(1.5, (await Get("r"))["V"]);
    }

    private enum State
    {
        Open,
        Locked,
    }

    private sealed class Answer : ITableEntity
    {
        public string PartitionKey { get; set; } = "";
        public string RowKey { get; set; } = "";
        public DateTimeOffset? Timestamp { get; set; }
        public ETag ETag { get; set; }
        public double Number { get; set; }
        public int? Count { get; set; }
        public long Large { get; set; }
        public State State { get; set; }

        [DataMember(Name = "Merknad")]
        public string? Note { get; set; }

        public DateTime At { get; set; }
        public BinaryData? Picture { get; set; }
        public int? Missing { get; set; }

        [IgnoreDataMember]
        public string? Left { get; set; }
    }
}
