using System.Globalization;
using System.Text;
using Catalogue.Formats.ProfilePage;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.ProfilePage;

/// <summary>Writes a profile page in some layout.</summary>
internal sealed class ProfilePagePrinter
{
    private readonly StringBuilder text = new();
    private readonly Layout layout;
    private int gaps;
    private int lines;

    private ProfilePagePrinter(Layout layout) => this.layout = layout;

    public static string Print(ProfilePageContents page, Layout layout)
    {
        var printer = new ProfilePagePrinter(layout);
        printer.Print(page);
        return (layout.Mark ? "\uFEFF" : "") + printer.text;
    }

    private void Print(ProfilePageContents page)
    {
        if (page.Profile is { } profile)
        {
            Part(profile.Name, 1);
            Part(profile.Field, 0);
            Part(profile.HIndex is { } index ? $"h-index{index}" : null, 0);
            Part(profile.Papers is { } papers ? $"{Grouped(papers)}papers" : null, 0);
            Part(profile.Citations is { } citations ? $"{Grouped(citations)}citations" : null, 0);
            Part(profile.NoveltyPercent is { } novelty ? $"Novelty{novelty}%" : null, 0);
            Part(profile.AiScore is { } score ? $"AI Score{score}" : null, 1);
            Part(layout.Heading && profile.Papers is { } shown ? $"{Grouped(shown)} Papers" : null, 1);
        }

        foreach (var paper in page.Papers)
        {
            Part(Badge(paper), 0);
            Part(paper.Title, 1);
            Part(Authors(paper), 1);
            var paragraphs = paper.Abstract?.Split("\n\n") ?? [];
            foreach (var paragraph in paragraphs)
            {
                foreach (var line in paragraph.Split('\n'))
                {
                    Line(line);
                }

                Blank(Math.Max(1, Gap(1)));
            }
        }
    }

    private string Badge(PaperRecord paper)
    {
        var format = (layout.FullMonths ? "MMMM d" : "MMM d") + (paper.PublishedYearInferred ? "" : ", yyyy");
        return paper.Categories.SingleOrDefault()
            + paper.Published!.Value.FirstDay.ToString(format, CultureInfo.InvariantCulture)
            + (paper.HasCode == true ? "Code" : "");
    }

    private static string? Authors(PaperRecord paper)
    {
        var names = string.Join(", ", paper.Authors.Where(author => author.Position is not null).Select(author => author.Name));
        var line = names + (paper.AuthorsTruncated ? " et al." : "")
            + (paper.Affiliations.Count > 0 ? " · " + string.Join(", ", paper.Affiliations) : "");
        return line.Length == 0 ? null : line;
    }

    private string Grouped(int number) => number
        .ToString("N0", CultureInfo.InvariantCulture)
        .Replace(",", layout.Separator, StringComparison.Ordinal);

    private void Part(string? line, int gap)
    {
        if (line is not null)
        {
            Line(line);
            Blank(Gap(gap));
        }
    }

    private void Line(string line) => text.Append(line).Append(layout.Trailing[lines++ % layout.Trailing.Count]).Append(layout.LineBreak);

    private int Gap(int usual) => layout.BlankLines.Count == 0 ? usual : layout.BlankLines[gaps++ % layout.BlankLines.Count];

    private void Blank(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Line("");
        }
    }
}
