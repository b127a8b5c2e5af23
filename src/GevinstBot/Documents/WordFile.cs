using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;
using NodaTime.Text;
using Language = GevinstBot.Domain.Network.Language;

namespace GevinstBot.Documents;

/// <summary>
/// A document as the file that Word opens. The parts have names of ours, and the moment of what they say: a file that is fetched twice is
/// the same file.
/// </summary>
internal static class WordFile
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - (2 * Margin);

    private const int PageWidth = 11906;
    private const int Margin = 1418;
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Footer = "footer";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(WordDocument said, Body body)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainType, "document");
            body.Append(Page());
            main.Document = new Document(body);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All(TagOf(said.Language));
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Bullets();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(TagOf(said.Language));
            main.AddNewPart<FooterPart>(Footer).Footer = PageNumbers();
            using var properties = package.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create);
            Properties(said).Save(properties);
        }
        return AtOneMoment(file, said.Changed);
    }

    private static string TagOf(Language language) => language == Language.Bokmål ? "nb-NO" : "en-GB";

    /// <summary>A4, with margins of two centimetres and a half.</summary>
    private static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = Footer },
        new PageSize { Width = PageWidth, Height = 16838 },
        new PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = 709, Footer = 709, Gutter = 0 });

    private static Footer PageNumbers() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Note }, new Justification { Val = JustificationValues.Right }),
        Field("PAGE"),
        new Run(new Text(" / ") { Space = SpaceProcessingModeValues.Preserve }),
        Field("NUMPAGES")));

    private static SimpleField Field(string name) => new(new Run(new Text("1"))) { Instruction = name };

    private static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "360" }))
        {
            LevelIndex = 0,
        })
        {
            AbstractNumberId = WordStyles.Bullets,
        },
        new NumberingInstance(new AbstractNumId { Val = WordStyles.Bullets }) { NumberID = WordStyles.Bullets });

    /// <summary>Without the mode, Word takes it for a file of 2007 and says so above it.</summary>
    private static Settings Settings(string tag) => new(
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = tag });

    /// <summary>The package's own way gives the part a name that nobody can know before.</summary>
    private static XDocument Properties(WordDocument said) => new(new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Core.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xsi", Schema.NamespaceName),
        new XElement(Dc + "title", said.Title),
        new XElement(Dc + "creator", "GevinstBot"),
        new XElement(Dc + "language", TagOf(said.Language)),
        At("created", said.Changed),
        At("modified", said.Changed)));

    private static XElement At(string name, Instant moment) => new(
        Terms + name, new XAttribute(Schema + "type", "dcterms:W3CDTF"), InstantPattern.General.Format(moment));

    /// <summary>What packs the file notes when it was packed, for each part.</summary>
    private static byte[] AtOneMoment(MemoryStream packed, Instant moment)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(packed, ZipArchiveMode.Read))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                var copy = to.CreateEntry(part.FullName);
                copy.LastWriteTime = moment.ToDateTimeOffset();
                using var read = part.Open();
                using var write = copy.Open();
                read.CopyTo(write);
            }
        }
        return file.ToArray();
    }
}
