using System.IO.Compression;
using System.Text;
using GevinstBot.Domain;
using GevinstBot.Domain.Figures;
using GevinstBot.Reporting.Figures;

namespace GevinstBot.Tests.Reporting;

/// <summary>Files as programs write them, taken apart into cells.</summary>
public sealed class FigureSheetsTests
{
    private const string File = "Organisasjon;Periode;Verdi\nSykehuset Østfold;2026-09;58,2\nØstfold «nord»;2026-09;57\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(File) },
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(File)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(File)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(File) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_that_files_come_in_is_read(string name, byte[] bytes)
    {
        var read = Accepted(bytes);

        Assert.Equal((name, ';'), (read.Name, read.Separator));
        Assert.Equal(["Sykehuset Østfold", "2026-09", "58,2"], read.Sheet.Rows[1].Cells);
        Assert.Equal("Østfold «nord»", read.Sheet.Rows[2].Cells[0]);
    }

    [Theory]
    [InlineData("HF;Periode;Verdi\nAhus;2026-09;58,2\nOUS;2026-09;55,1", ';')]
    [InlineData("HF,Periode,Verdi\nAhus,2026-09,\"58,2\"\nOUS,2026-09,55", ',')]
    [InlineData("HF\tPeriode\tVerdi\nAhus\t2026-09\t58,2", '\t')]
    [InlineData("sep=;\nHF;Periode;Verdi\nAhus;2026-09;58,2", ';')]
    [InlineData("\"HF\";\"mar\";\"apr\"\r\n\"Ahus\";\"3.31\";\"5.45\"\r\n", ';')]
    public void The_sign_between_the_cells_is_found_also_where_it_stands_in_numbers(string file, char separator)
    {
        var read = Accepted(Encoding.UTF8.GetBytes(file));

        Assert.Equal(separator, read.Separator);
        Assert.All(read.Sheet.Rows, row => Assert.Equal(3, row.Cells.Count));
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them() => Assert.Equal(
        [1, 2, 5], Accepted(Encoding.UTF8.GetBytes("HF;Merknad\nAhus;\"to\nlinjer\"\n\nOUS;en\n")).Sheet.Rows.Select(row => row.Line));

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_said_with_its_line() => Assert.Equal(
        new Problem("", "figures.bad-quotes", "3"), Problem(Encoding.UTF8.GetBytes("HF;Verdi\nAhus;5\nOUS;\"6\nSunnaas;7\n")));

    [Fact]
    public void A_file_that_is_too_large_or_has_too_many_rows_is_refused()
    {
        Assert.Equal("figures.too-large", Problem(new byte[FigureSheets.Most + 1]).TextKey);
        Assert.Equal("figures.too-many-rows", Problem(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", FigureSheets.MostRows + 1)))).TextKey);
    }

    [Fact]
    public void An_Excel_file_is_read_as_its_cells_look()
    {
        var read = Accepted(Excel("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>HF</t></is></c><c r="B1" t="inlineStr"><is><t>Periode</t></is></c><c r="C1" t="inlineStr"><is><t>Verdi</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Ahus</t></is></c><c r="B2" s="2"><v>46266</v></c><c r="C2" s="1"><v>0.958</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>OUS</t></is></c><c r="B4" s="3"><v>46295</v></c><c r="C4"><v>58.199999999999996</v></c></row>
            <row r="5"><c r="E5" t="inlineStr"><is><t></t></is></c></row>
            """));

        Assert.True(read.Sheet.IsTyped);
        Assert.Equal((null, "Tall", 1), (read.Separator, read.Name, read.OtherSheets));
        Assert.Equal(["Ahus", "2026-09", "95.8%"], read.Sheet.Rows[1].Cells);
        Assert.Equal((4, "2026-09-30"), (read.Sheet.Rows[3].Line, read.Sheet.Rows[3].Cells[1]));
        Assert.Equal(58.2m, FigureNumber.Read(read.Sheet.Rows[3].Cells[2], DecimalSign.Point).Value);
        Assert.All(read.Sheet.Rows, row => Assert.Equal(3, row.Cells.Count));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 er ingen zip")]
    [InlineData("PK\u0003\u0004")]
    public void A_damaged_Excel_file_is_said_to_be_that(string file) =>
        Assert.Equal("figures.excel-unreadable", Problem(Encoding.Latin1.GetBytes(file)).TextKey);

    [Fact]
    public void An_Excel_file_without_sheets_is_said_to_be_damaged() => Assert.Equal("figures.excel-unreadable", Problem(Zip(("a.txt", "hei"))).TextKey);

    private static NamedSheet Accepted(byte[] bytes) =>
        FigureSheets.Read(bytes).Match(sheet => sheet, problems => throw new InvalidOperationException(string.Join(' ', problems)));

    private static Problem Problem(byte[] bytes) => Assert.Single(FigureSheets.Read(bytes).Problems);

    /// <summary>As small as Excel accepts it: percent, a month and a day are the styles 1, 2 and 3.</summary>
    internal static byte[] Excel(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
            ("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r3" Type="{relations}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Tall" sheetId="1" r:id="r1"/><sheet name="Om" sheetId="2" r:id="r2"/></sheets></workbook>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="mmm\ yyyy"/><numFmt numFmtId="165" formatCode="dd\.mm\.yyyy"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"""));
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content.Trim());
            }
        }
        return file.ToArray();
    }
}
