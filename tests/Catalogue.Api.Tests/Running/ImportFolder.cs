using System.IO.Compression;
using System.Text;
using Catalogue.Api.Tests.Infrastructure;
using ZstdSharp;

namespace Catalogue.Api.Tests.Running;

/// <summary>Files to import, beside the catalogue that the verb <c>import</c> stores them in.</summary>
internal sealed class ImportFolder(DataFolder data) : IDisposable
{
    public const string Good = """
        @article{otters, title = {Otters}, author = {Doe, Jane and Ng, Bo}, year = 2020, doi = {10.1000/OTTERS}}
        @article{herons, title = {Herons}, author = {Ode, Cy}, year = 2021}
        """;

    public const string Bad = Good + "\n@article{nameless, author = {Doe, Jane}, year = 2022}\n";

    public DataFolder Data => data;

    public long Papers => data.Number("SELECT count(*) FROM Papers");

    /// <summary>The path of a file.</summary>
    public string Path(string name) => System.IO.Path.Combine(data.Path, name);

    /// <summary>Writes a file, and gives its path.</summary>
    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ProgramResult> ImportAsync(string arguments) => RunningProgram.RunAsync($"import {arguments}", data.Setting);

    /// <summary>A text as <c>gz</c> or <c>zst</c>.</summary>
    public static byte[] Packed(string text, string kind)
    {
        using var packed = new MemoryStream();
        using (Stream stream = kind == "gz" ? new GZipStream(packed, CompressionLevel.Fastest) : new CompressionStream(packed))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public void Dispose() => data.Dispose();
}
