namespace Catalogue.Formats.Tests;

public sealed class ForeignHeadTests
{
    /// <summary>Beginnings of files of other formats, which have the same names or something like tags.</summary>
    [Theory]
    [InlineData("@article{smith, title = {TY - JOUR}, doi = {10.1000/a}}\n")]
    [InlineData("PMID- 23193287\nOWN - NLM\nTI  - GenBank.\nAU  - Benson DA\n")]
    [InlineData("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU LeCun, Y\n")]
    [InlineData("%0 Journal Article\n%T Deep learning\n")]
    [InlineData("id,title\n1,\"We study\nty-pe theory\"\n")]
    [InlineData("""{"id":"a","title":"Deep learning","published":"2015","authors":[{"name":"Yann LeCun"}],"identifiers":[{"scheme":"doi","value":"10.1038/nature14539"}]}""")]
    [InlineData("""{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/a","title":"Deep learning","type":"article","authorships":[{"author":{"display_name":"Yann LeCun"}}]}""")]
    [InlineData("""{"id":"0704.0001","submitter":"P. Nadolsky","authors":"C. Balazs","title":"Diphotons","journal-ref":null,"doi":"10.1103/PhysRevD.76.013009","categories":"hep-ph"}""")]
    [InlineData("""{"paperId":"649def34","externalIds":{"DOI":"10.1000/a"},"title":"Construction","authors":[{"name":"W. Ammar"}]}""")]
    [InlineData("""[{"key":"ABCD","itemType":"journalArticle","title":"Deep learning","DOI":"10.1038/nature14539"}]""")]
    [InlineData("")]
    [InlineData("[]")]
    public void A_file_of_another_format_is_none_of_these(string head) =>
        Assert.DoesNotContain(KnownImportFormats.All, format => format.Name is "ris" or "csl" or "crossref" && format.Recognises(head));
}
