using System.Text;
using System.Xml.Linq;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace GevinstBot.Tests.Documents;

/// <summary>A PDF document read back: what PDF/A-2a asks of its structure and its letters. It is no validator.</summary>
internal sealed class PdfReading : IDisposable
{
    private static readonly XNamespace Claim = "http://www.aiim.org/pdfa/ns/id/";

    private readonly PdfDocument _document;

    public PdfReading(byte[] file) => _document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);

    public int Pages => _document.PageCount;

    public string Title => _document.Info.Title;

    public string Language => Catalog.Elements.GetString("/Lang");

    /// <summary>«2» and «A»: which standard it says that it follows.</summary>
    public (string? Part, string? Conformance) Says
    {
        get
        {
            var xmp = XDocument.Parse(Encoding.UTF8.GetString(Catalog.Elements.GetDictionary("/Metadata")!.Stream.UnfilteredValue).Trim('\uFEFF'));
            return (One("part"), One("conformance"));

            string? One(string name) => xmp.Descendants(Claim + name).FirstOrDefault()?.Value;
        }
    }

    public bool IsTagged => Catalog.Elements.GetDictionary("/MarkInfo")?.Elements.GetBoolean("/Marked") is true;

    /// <summary>What the parts of the structure are, in reading order.</summary>
    public IReadOnlyList<string> Structure
    {
        get
        {
            var found = new List<string>();
            Read(Catalog.Elements.GetDictionary("/StructTreeRoot")!.Elements["/K"], found);
            return found;
        }
    }

    /// <summary>The fonts that can't be read as letters again: without a table of what their glyphs mean.</summary>
    public IEnumerable<string> FontsWithoutLetters => Objects("/Font")
        .Where(font => font.Elements.GetName("/Subtype") == "/Type0" && font.Elements["/ToUnicode"] is null)
        .Select(font => font.Elements.GetName("/BaseFont"));

    public void Dispose() => _document.Dispose();

    private PdfDictionary Catalog => _document.Internals.Catalog;

    private IEnumerable<PdfDictionary> Objects(string type) =>
        _document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(one => one.Elements.GetName("/Type") == type);

    private static void Read(PdfItem? item, List<string> found)
    {
        switch (item is PdfReference reference ? reference.Value : item)
        {
            case PdfArray several:
                foreach (var one in several.Elements)
                    Read(one, found);
                break;
            case PdfDictionary part when part.Elements.GetName("/S") is { Length: > 0 } what:
                found.Add(what);
                Read(part.Elements["/K"], found);
                break;
        }
    }
}
