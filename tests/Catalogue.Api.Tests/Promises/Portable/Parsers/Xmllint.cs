using System.Xml.Linq;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>xmllint with the schemas of Dublin Core; what it finds valid is read by .NET.</summary>
internal static class Xmllint
{
    private const string Doi = "https://doi.org/";
    private const string Arxiv = "https://arxiv.org/abs/";
    private const string Path = "http://localhost/papers/";

    private static readonly string Schema = Shared.Path("schemas/all.xsd");
    private static readonly XNamespace Container = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";

    public static ReferenceParser Parser { get; } = new(
        "xmllint", "dc", ["title", "abstract", "date", "authors", "others", "categories", "code", "identifiers"], Read)
    {
        Schema = Schema,
        Fold = PaperFields.Printable,
    };

    private static List<PaperFields> Read(string document)
    {
        using var program = new ExternalProgram();
        List<XElement> records = [.. XDocument.Parse(document, LoadOptions.PreserveWhitespace).Root!.Elements(Container + "dc")];
        List<string> files = [.. records.Select((_, at) => FormattableString.Invariant($"{at}.xml"))];
        foreach (var (record, file) in records.Zip(files))
            program.Write(file, record.ToString(SaveOptions.DisableFormatting));
        foreach (var some in files.Chunk(500))
        {
            program.Run("xmllint", ["--nonet", "--noout", "--schema", Schema, .. some],
                line => !line.EndsWith(" validates", StringComparison.Ordinal));
        }

        return [.. records.Select(Fields)];
    }

    private static PaperFields Fields(XElement record) => new()
    {
        ["id"] = Uri.UnescapeDataString(All(record, "identifier").First(value => value.StartsWith(Path, StringComparison.Ordinal))[Path.Length..]),
        ["title"] = All(record, "title").Single(),
        ["abstract"] = All(record, "description").SingleOrDefault() ?? "",
        ["date"] = All(record, "date").SingleOrDefault() ?? "",
        ["authors"] = PaperFields.Joined(All(record, "creator")),
        ["others"] = PaperFields.Joined(All(record, "contributor")),
        ["categories"] = PaperFields.Joined(All(record, "subject").Select(subject => subject.Split(' ')[0])),
        ["code"] = All(record, "relation").SingleOrDefault() ?? "",
        ["identifiers"] = PaperFields.Joined(All(record, "identifier").Where(value => !value.StartsWith(Path, StringComparison.Ordinal)).Select(Identifier)),
    };

    private static string Identifier(string value) =>
        value.StartsWith(Doi, StringComparison.Ordinal) ? "doi:" + Uri.UnescapeDataString(value[Doi.Length..])
        : value.StartsWith(Arxiv, StringComparison.Ordinal) ? "arxiv:" + Uri.UnescapeDataString(value[Arxiv.Length..])
        : value;

    private static IEnumerable<string> All(XElement record, string name) => record.Elements(Elements + name).Select(element => element.Value);
}
