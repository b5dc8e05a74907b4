using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Limits;

/// <summary>So many papers that no buffer between program and client holds them all.</summary>
internal static class LargeCatalogue
{
    public const int Papers = 6_000;

    private static readonly string Text = string.Join(' ', Enumerable.Repeat("A long abstract about herons and other birds.", 60));

    public static SourceRecord Source => new(
        SourceKind.File, "large.txt", new DateOnly(2024, 1, 2), null, Enumerable.Range(0, Papers).Select(number => new PaperRecord
        {
            RecordKey = number.ToString(CultureInfo.InvariantCulture),
            Title = $"Large paper {number}",
            Abstract = $"{number}. {Text}",
            Categories = ["CL"],
            Authors = [new AuthorRecord("Ada Lovelace", 1)],
        }));
}
