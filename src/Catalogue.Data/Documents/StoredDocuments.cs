namespace Catalogue.Data.Documents;

/// <summary>Reads the documents of papers by key.</summary>
public static class StoredDocuments
{
    private const string OfPaper = """SELECT "Json" FROM "PaperDocuments" WHERE "PaperKey" = @0""";

    public static byte[] Read(Statements statements, int paper)
    {
        using var reader = statements.Query(OfPaper, paper);
        return reader.Read() ? reader.GetFieldValue<byte[]>(0) : throw new InvalidOperationException($"Paper {paper} has no document.");
    }
}
